/// A search for an ε that does better.
struct RemedySearch {
  /// Nothing where none was found.
  let remedy: Remedy?
  /// Those that were tried from the start, the largest first.
  let tried: [Double]

  /// None was made.
  static let none = RemedySearch(nil)

  init(_ remedy: Remedy?, tried: [Double] = []) { (self.remedy, self.tried) = (remedy, tried) }

  /// What was tried in vain.
  var vain: VainSearch? {
    guard remedy == nil, let largest = tried.first, let smallest = tried.last else { return nil }
    return VainSearch(count: tried.count, largest: largest, smallest: smallest)
  }
}

/// ε that were tried from the start of a run in place of its own, with none of which a descent was seen
/// to settle.
public struct VainSearch: Hashable, Sendable {
  public let count: Int
  public let largest: Double
  public let smallest: Double

  /// Which they were.
  public var sentence: String {
    guard count > 1 else {
      return "ε = \(largest.written) was tried from the start, and was not seen to settle."
    }
    return "\(count) ε were tried from the start, from \(largest.written) down to "
      + "\(smallest.written), and none was seen to settle."
  }
}
