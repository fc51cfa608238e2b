/// The search for certified bounds on both smoothness constants over a part of a plane: Λ⁺, which the
/// descent lemma needs, and then Λ, the Lipschitz constant of the gradient (MATH §4).
public struct SmoothnessSearch: Sendable {
  private var search: CurvatureBoundSearch
  /// Λ⁺, when its search has ended and that of Λ goes on with the same boxes.
  private var finishedUpward: CurvatureBound?

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which H is taken.
  ///   - window: the part of the plane.
  ///   - boxLimit: the search ends after so many boxes.
  public init(of objective: any Objective, plane: Plane, window: Window, boxLimit: Int) {
    search = CurvatureBoundSearch(
      of: .upward, objective: objective, plane: plane, window: window, boxLimit: boxLimit)
    turn()
  }

  /// What is known of Λ⁺; its certified bound holds at any time, and gets tighter.
  public var upwardBound: CurvatureBound { finishedUpward ?? search.bound }
  /// What is known of Λ; nothing is proved of it before Λ⁺ is done.
  public var absoluteBound: CurvatureBound? { finishedUpward == nil ? nil : search.bound }
  /// How many boxes were examined.
  public var boxes: Int { search.bound.boxes }
  public var isFinished: Bool { finishedUpward != nil && search.isFinished }

  /// Examines boxes until there are so many.
  public mutating func advance(toBoxes count: Int) {
    search.advance(boxes: count - boxes)
    turn()
    if !search.isFinished { search.advance(boxes: count - boxes) }
  }

  private mutating func turn() {
    guard finishedUpward == nil, search.isFinished else { return }
    finishedUpward = search.bound
    search.turn(to: .absolute)
  }
}
