/// A search for an ε that does better.
struct RemedySearch {
  /// What its descents have shown.
  struct Seen {
    /// The step sizes that were tried from the start.
    var tried: Set<Double> = []
    /// The first that came to rest at a saddle.
    var saddle: Trial?
    /// The first that came lower and rattles across a kink there.
    var rattling: Trial?
    /// Whether one rattled across a kink, or the run crosses one again and again.
    var rattle = false
    /// Whether some came to rest that were no better, and some after a jump across a pole, a cusp or a
    /// gap of L.
    var (rested, restedAfterJump) = (false, false)

    /// Whether what has not come to rest yet may be on its way to the same saddle or kink.
    var endsElsewhere: Bool { saddle != nil || rattle }

    mutating func note(_ trial: Trial, isFromStart: Bool) {
      if isFromStart, trial.settles, trial.reason?.isConverged == true {
        if trial.jumps { restedAfterJump = true } else { rested = true }
      }
      if isFromStart { tried.insert(trial.stepSize) }
      if trial.saddle != nil, trial.hardlyRises { saddle = saddle ?? trial }
      if trial.rattles, trial.loss < trial.startLoss { rattling = rattling ?? trial }
      rattle = rattle || trial.rattles
    }
  }

  /// Nothing where none was found.
  let remedy: Remedy?
  let seen: Seen

  /// None was made.
  static let none = RemedySearch(nil)

  init(_ remedy: Remedy?, _ seen: Seen = Seen()) { (self.remedy, self.seen) = (remedy, seen) }

  /// The same, where the run is known to cross a kink again and again.
  var amongKinks: RemedySearch {
    var seen = seen
    seen.rattle = true
    return RemedySearch(remedy, seen)
  }

  /// What was tried in vain.
  var vain: VainSearch? {
    guard remedy == nil, let largest = seen.tried.max(), let smallest = seen.tried.min() else {
      return nil
    }
    return VainSearch(
      count: seen.tried.count, largest: largest, smallest: smallest, rattles: seen.rattle,
      rested: seen.rested, restedAfterJump: seen.restedAfterJump)
  }
}

/// ε that were tried from the start of a run in place of its own, with none of which a descent was seen
/// to settle.
public struct VainSearch: Hashable, Sendable {
  public let count: Int
  public let largest: Double
  public let smallest: Double
  /// Whether one of them, or the run, crosses a kink again and again.
  public let rattles: Bool
  /// Whether some came to rest all the same, no lower than the run has been or comes to with its own ε,
  /// and some after a jump across a pole, a cusp or a gap in the domain.
  public let rested: Bool
  public let restedAfterJump: Bool

  /// Which they were.
  public var sentence: String {
    let outcome = seenToRest.map { "do better: \($0)" } ?? "settle\(rattling)"
    return count > 1
      ? "\(count) ε were tried from the start, from \(largest.written) down to "
        + "\(smallest.written), and none was seen to \(outcome)."
      : "ε = \(largest.written) was tried from the start, and was not seen to \(outcome)."
  }

  private var rattling: String {
    rattles
      ? ": w comes to rattle across a kink of L, on which a constant ε rests only by chance, and one "
        + "that falls does (--epsilon-from)" : ""
  }

  /// Which of them came to rest; nothing where none did.
  private var seenToRest: String? {
    let kinds =
      (rested ? ["no lower than this run has been or comes to"] : [])
      + (restedAfterJump ? ["after a jump across a pole, a cusp or a gap of L"] : [])
    return kinds.isEmpty ? nil : "what came to rest did so \(kinds.joined(separator: ", or "))"
  }
}
