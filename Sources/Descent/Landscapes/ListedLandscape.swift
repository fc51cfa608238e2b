import Synchronization

/// A landscape in a list: what it is called and says is known, the landscape itself is made when it is
/// first asked for.
///
/// To find where to look at a formula, and where to begin, takes a millisecond; a file may list hundreds.
public final class ListedLandscape: Sendable {
  public let id: String
  public let title: String
  public let formula: Formula
  public let note: String
  private let window: Window?
  private let start: Vector?
  private let stepSize: Double?
  private let made: Mutex<Landscape?>

  /// A landscape of which a list says all, or leaves to be found what is not given.
  public init(
    id: String, title: String, formula: Formula, note: String, window: Window?, start: Vector?,
    stepSize: Double?
  ) {
    self.id = id
    self.title = title
    self.formula = formula
    self.note = note
    self.window = window
    self.start = start
    self.stepSize = stepSize
    made = Mutex(nil)
  }

  /// A landscape that is there.
  public init(_ landscape: Landscape) {
    id = landscape.id
    title = landscape.title
    formula = landscape.formula
    note = landscape.note
    window = landscape.window
    start = landscape.start
    stepSize = landscape.stepSize
    made = Mutex(landscape)
  }

  /// The whole of it.
  public var landscape: Landscape {
    made.withLock { made in
      let landscape = made ?? make()
      made = landscape
      return landscape
    }
  }

  private func make() -> Landscape {
    var landscape = Landscape(unnamed: formula, window: window, start: start, stepSize: stepSize)
    (landscape.id, landscape.title, landscape.note) = (id, title, note)
    return landscape
  }
}

extension ListedLandscape: Hashable {
  /// Whether two say the same; what is not said is found the same.
  public static func == (one: ListedLandscape, other: ListedLandscape) -> Bool {
    one === other
      || one.id == other.id && one.title == other.title && one.formula == other.formula
        && one.note == other.note && one.window == other.window && one.start == other.start
        && one.stepSize == other.stepSize
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(formula)
  }
}
