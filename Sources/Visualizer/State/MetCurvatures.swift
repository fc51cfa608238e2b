/// The curvatures that were met on steps in the view and were larger than all before, since the view last
/// changed, and which step met each.
///
/// A sampled Λ⁺ is known only as far as it was looked at: a step is held against what was known when it
/// was made, so that one which shows it to be too low is told as that.
package struct MetCurvatures: Hashable, Sendable {
  /// One of them.
  struct Record: Hashable, Sendable {
    /// The index of the step in its run; −1 where all steps of the run came later.
    let step: Int
    /// ∞ where the slope jumps on the step.
    let value: Double
  }

  /// By step; each larger than the one before.
  private var records: [Record] = []
  /// The index of the step that is made next, if the run goes on.
  private var next = 0

  package init() {}

  /// The largest; 0 where none was met.
  package var largest: Double { records.last?.value ?? 0 }

  /// By what it can be told from others whose later records are not known yet.
  var first: Record? { records.first }

  /// Notes what a step met; where it is not the one after the last, as after a rewind or in another run,
  /// all that was met later in the run is known before it.
  package mutating func meet(_ value: Double, onStep step: Int) {
    if step != next {
      let known = largest
      records.removeAll { $0.step >= step }
      if known > largest { records.append(Record(step: step - 1, value: known)) }
    }
    next = step + 1
    if value > largest { records.append(Record(step: step, value: value)) }
  }

  /// The largest that was known before a step was made.
  package func largest(before step: Int) -> Double {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].step < step { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? records[low - 1].value : 0
  }
}
