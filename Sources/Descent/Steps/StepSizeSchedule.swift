/// The step size ε of every step of a run: one to begin with, and the steps from which on it is
/// another.
public struct StepSizeSchedule: Hashable, Sendable {
  /// From this step on, the step that leaves the point of that number, ε is another.
  public struct Change: Hashable, Sendable {
    public var step: Int
    public var stepSize: Double

    public init(step: Int, stepSize: Double) {
      self.step = step
      self.stepSize = stepSize
    }
  }

  public var initial: Double
  /// In the order of their steps, none twice.
  public let changes: [Change]

  /// - Parameters:
  ///   - initial: ε of the first step.
  ///   - changes: in any order; of two for one step the later one holds.
  public init(initial: Double, changes: [Change] = []) {
    var last: [Int: Double] = [:]
    for change in changes { last[change.step] = change.stepSize }
    self.initial = initial
    self.changes = last.map { Change(step: $0.key, stepSize: $0.value) }.sorted {
      $0.step < $1.step
    }
  }

  /// ε of the step that leaves a point.
  public subscript(step: Int) -> Double {
    // How many changes are at or before the step.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].step <= step { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : changes[low - 1].stepSize
  }
}

extension Run {
  /// Makes steps with a schedule's step sizes until there are so many, or it ends; the next one has its
  /// ε of the schedule too.
  public mutating func follow(
    _ stepSizes: StepSizeSchedule, upTo count: Int, on objective: any Objective
  ) {
    stepSize = stepSizes[steps.count]
    while status == .running, steps.count < count {
      advance(on: objective)
      stepSize = stepSizes[steps.count]
    }
  }

  /// The step sizes of the steps made and of the next one.
  public var stepSizes: StepSizeSchedule {
    var changes: [StepSizeSchedule.Change] = []
    let stepSizes = steps.stepSizes + [stepSize]
    let initial = stepSizes[0]
    var present = initial
    for (index, next) in stepSizes.enumerated() where next != present {
      changes.append(StepSizeSchedule.Change(step: index, stepSize: next))
      present = next
    }
    return StepSizeSchedule(initial: initial, changes: changes)
  }
}
