/// A loss that is the lower the farther out one looks, so that no minimum of it is the lowest place.
public struct FallAfar: Hashable, Sendable {
  /// The lowest places of ever larger windows, each ten times the one before, and L there.
  public let places: [PlanePoint]
  public let losses: [Double]

  /// How many times the landscape's diagonal the windows reach beyond it, and how many times as far
  /// as in the one before L lies below the start, at least.
  private static let (reaches, growth) = ([10.0, 100, 1000], 2.0)

  /// Nothing where L is not lower and lower at sample points, which prove nothing.
  init?(_ examined: ExaminedRun) {
    let found = FallAfar.reaches.compactMap { reach -> (place: Vector, loss: Double)? in
      let window = examined.landscape.window.widened(by: reach * examined.diagonal)
      let sample = LossSample(of: examined.objective, over: window)
      guard let lowest = sample.sorted.first, let index = sample.losses.firstIndex(of: lowest)
      else { return nil }
      return (sample.point(index), lowest)
    }
    let depths = found.map { examined.losses[0] - $0.loss }
    guard found.count == FallAfar.reaches.count, depths[0] > examined.usualRange,
      zip(depths.dropFirst(), depths).allSatisfy({ $0 >= FallAfar.growth * $1 })
    else { return nil }
    places = found.map { PlanePoint($0.place) }
    losses = found.map(\.loss)
  }

  var sentence: String {
    "L has no lowest value as far as was looked: it is \(losses[0].written) at "
      + "\(places[0].written) and \(losses[2].written) at \(places[2].written)."
  }
}
