/// The search for certified bounds on both smoothness constants over a part of a plane: Λ⁺, which the
/// descent lemma needs, and Λ, the Lipschitz constant of the gradient (MATH §4).
public struct SmoothnessSearch: Sendable {
  private var upward: CurvatureBoundSearch
  private var absolute: CurvatureBoundSearch

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which H is taken.
  ///   - window: the part of the plane.
  ///   - boxLimit: each of the two searches ends after so many boxes.
  public init(of objective: any Objective, plane: Plane, window: Window, boxLimit: Int) {
    upward = CurvatureBoundSearch(
      of: .upward, objective: objective, plane: plane, window: window, boxLimit: boxLimit)
    absolute = CurvatureBoundSearch(
      of: .absolute, objective: objective, plane: plane, window: window, boxLimit: boxLimit)
  }

  /// What is known of Λ⁺; its certified bound holds at any time, and gets tighter.
  public var upwardBound: CurvatureBound { upward.bound }
  /// What is known of Λ.
  public var absoluteBound: CurvatureBound { absolute.bound }
  /// How many boxes were examined.
  public var boxes: Int { upward.bound.boxes + absolute.bound.boxes }
  public var isFinished: Bool { upward.isFinished && absolute.isFinished }

  /// Examines boxes until there are so many, first those for Λ⁺.
  public mutating func advance(toBoxes count: Int) {
    if !upward.isFinished { upward.advance(boxes: count - boxes) }
    if upward.isFinished { absolute.advance(boxes: count - boxes) }
  }
}
