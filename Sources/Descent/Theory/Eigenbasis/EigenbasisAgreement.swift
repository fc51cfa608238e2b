extension EigenbasisComponents {
  /// How well a prediction holds over a run.
  public struct Agreement: Hashable, Sendable {
    /// How many steps could be compared.
    public fileprivate(set) var compared = 0
    /// The largest deviation and the step that has it.
    public fileprivate(set) var largest = 0.0
    public fileprivate(set) var largestStep = 0
    /// From which step on no component was off; nothing where one was in the last step.
    public fileprivate(set) var goodFrom: Int? = 0
    /// Whether from that step on a component was another multiple of itself than was predicted, too
    /// small beside the other one to count.
    public fileprivate(set) var isSmallerOutweighed = false
    public fileprivate(set) var isLargerOutweighed = false
  }

  /// Compares prediction and truth in every step of a run.
  public func agreement(of run: Run) -> Agreement {
    let places = run.path(in: .identity)
    let stepSizes = run.steps.stepSizes
    var agreement = Agreement()
    for step in stepSizes.indices {
      let parts = parts(
        at: places[step], next: places[step + 1], stepSize: stepSizes[step])
      guard let deviation = parts.deviation else { continue }
      agreement.add(parts, deviation: deviation, at: step)
    }
    return agreement
  }
}

extension EigenbasisComponents.Agreement {
  fileprivate mutating func add(
    _ parts: EigenbasisComponents.Parts, deviation: Double, at step: Int
  ) {
    compared += 1
    if deviation > largest { (largest, largestStep) = (deviation, step) }
    guard parts.smaller.verdict != .off, parts.larger.verdict != .off else {
      (goodFrom, isSmallerOutweighed, isLargerOutweighed) = (nil, false, false)
      return
    }
    goodFrom = goodFrom ?? step
    isSmallerOutweighed = isSmallerOutweighed || parts.smaller.isOutweighed
    isLargerOutweighed = isLargerOutweighed || parts.larger.isOutweighed
  }
}

extension EigenbasisComponents.Part {
  fileprivate var isOutweighed: Bool { verdict == .tooSmall && factor != nil }
}
