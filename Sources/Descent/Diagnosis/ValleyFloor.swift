extension LocalModel {
  /// How many steps across it takes to find the floor of a valley.
  private static let stepsToFloor = 20

  /// The floor of the valley that it is in: where the slope along the eigenvector of λmax vanishes, by
  /// Newton's steps along it; itself where λmax is not above 0.
  func onFloor(of objective: any Objective) -> LocalModel {
    var model = self
    for _ in 0..<LocalModel.stepsToFloor {
      let pair = model.eigenpairs.larger
      let slope = model.slope.dot(pair.vector)
      guard pair.value > 0, slope != 0, (slope / pair.value).isFinite else { break }
      let next = [pair.vector.x, pair.vector.y].map { -slope / pair.value * $0 }
      model = LocalModel(of: objective, at: model.point.moved(along: next), along: .axes)
    }
    return model
  }
}
