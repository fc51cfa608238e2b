/// What L does on the way to a place that it may not reach: samples ever nearer to it tell.
public enum DepthOfApproach: Hashable, Sendable {
  /// It tends to a number, or as good as.
  case level(Double)
  /// It falls to a number that is not above this one, and is not told from it yet.
  case atMost(Double)
  /// Every thousandth of the rest of the way changes it by as much as the last one, or more, as a
  /// logarithm and a pole do.
  case unbounded
  /// Samples do not tell.
  case unknown

  /// By which factor a change has to be less than the last one for a number that is tended to, and
  /// above which it counts as no less.
  private static let (settling, lasting) = (0.5, 0.99)
  /// The part of the number by which it may still change and be told.
  private static let precision = 1e-4

  /// - Parameter loss: L where a part of the way, from 1 to 0, is left.
  init(of loss: (Double) -> Double) {
    let losses = [1e-2, 1e-5, 1e-8, 1e-11].map(loss)
    if let last = losses.last, last.isInfinite {
      self = .unbounded
      return
    }
    let changes = zip(losses.dropFirst(), losses).map { abs($0 - $1) }
    guard changes.allSatisfy(\.isFinite) else {
      self = .unknown
      return
    }
    let pairs = zip(changes.dropFirst(), changes)
    if pairs.allSatisfy({ $0 <= DepthOfApproach.settling * $1 }) {
      let ratio = changes[1] > 0 ? changes[2] / changes[1] : 0
      let rest = changes[2] * ratio / (1 - ratio)
      let isTold = rest <= DepthOfApproach.precision * abs(losses[3])
      self = isTold || losses[3] >= losses[2] ? .level(losses[3]) : .atMost(losses[3])
    } else if pairs.allSatisfy({ $0 > 0 && $0 >= DepthOfApproach.lasting * $1 }) {
      self = .unbounded
    } else {
      self = .unknown
    }
  }
}
