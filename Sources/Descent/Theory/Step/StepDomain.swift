extension StepLine {
  /// The last ε at which L has a value, from w on, before the first one found at which it has none.
  ///
  /// It is looked for at equal distances, and behind the last of them with a value by halves, down to the
  /// smallest numbers: an end may be far nearer to w than they are to one another.
  ///
  /// - Parameter end: the largest ε, positive and finite.
  /// - Returns: nothing where L has a value wherever it was looked at; 0 where it has none beside w.
  public func domainEnd(upTo end: Double) -> Double? {
    func hasValue(_ stepSize: Double) -> Bool { !loss(at: stepSize).isNaN }
    let count = 256
    func stepSize(_ index: Int) -> Double { end * (Double(index) / Double(count)) }
    guard let first = (1...count).first(where: { !hasValue(stepSize($0)) }) else { return nil }
    var (inside, outside) = (stepSize(first - 1), stepSize(first))
    if inside == 0 {
      while outside > 0, !hasValue(outside / 2) { outside /= 2 }
      inside = outside / 2
    }
    for _ in 0..<52 {
      let middle = inside + (outside - inside) / 2
      if hasValue(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// An ε at which intervals cannot bound L, or next to it: there it has a pole, no value, or one beyond
  /// all numbers.
  ///
  /// What they cannot bound is halved until that is next to nothing.
  ///
  /// - Parameter end: the largest ε, positive and finite.
  /// - Returns: nothing where they prove that L has a bound all along the step from w to w + εd.
  public func gap(upTo end: Double) -> Double? {
    let shortest = end * 0x1p-40
    var (spans, examined) = ([Interval(lower: 0, upper: end)], 0)
    while let span = spans.popLast() {
      examined += 1
      if bounds(over: span, order: 0)[0].isBounded { continue }
      guard span.width > shortest, examined < 4096 else { return span.middle }
      let middle = span.lower + span.width / 2
      spans.append(Interval(lower: middle, upper: span.upper))
      spans.append(Interval(lower: span.lower, upper: middle))
    }
    return nil
  }
}
