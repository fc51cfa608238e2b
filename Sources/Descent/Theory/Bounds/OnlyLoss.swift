extension Objective {
  /// The one value that a loss of two weights has over a part of the plane; nothing where it is not
  /// certified to be level all over it.
  public func onlyLoss(over window: Window) -> Double? {
    let box = PlaneBox(window).weights(in: .identity)
    let bounds = curvatureBounds(over: box, along: .axes)
    let isLevel = [bounds.x, bounds.y].allSatisfy { $0.lower == 0 && $0.upper == 0 }
    return isLevel && bounds.value.isBounded
      ? loss(at: [window.center.x, window.center.y]) : nil
  }
}
