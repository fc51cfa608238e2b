/// A loss of two weights with a place to look at it and a descent to begin with.
public struct Landscape: Hashable, Sendable {
  /// A short name, as typed on a command line.
  public var id: String
  public var title: String
  public var formula: Formula
  public var window: Window
  public var start: Vector
  /// The step size ε to begin with.
  public var stepSize: Double
  /// One sentence of what to see.
  public var note: String
  /// The smallest loss of the landscape, where it is known.
  public var knownMinimum: Double?

  /// The names of the plane's coordinates in a formula.
  public static let variables = ["x", "y"]

  public init(
    id: String, title: String, formula: Formula, window: Window, start: Vector, stepSize: Double,
    note: String, knownMinimum: Double? = nil
  ) {
    self.id = id
    self.title = title
    self.formula = formula
    self.window = window
    self.start = start
    self.stepSize = stepSize
    self.note = note
    self.knownMinimum = knownMinimum
  }
}
