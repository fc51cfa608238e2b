import Descent
import Testing

/// Steps along random formulas: `Fixtures/steps.json`, made by the script beside it.
struct StepReference: Decodable, Sendable {
  var formula: String
  var start: Vector
  var direction: Vector
  var order: Int
  var stepSize: Double
  /// φ(ε) lies between this and the next double.
  var loss: Double
  /// φ″(ε)/2, too.
  var bend: Double
  /// Whether φ has all derivatives from 0 to ε, as far as samples show; elsewhere no remainder exists.
  var isSmooth: Bool

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    formula = try values.decode(String.self)
    start = try values.decode(Vector.self)
    direction = try values.decode(Vector.self)
    order = try values.decode(Int.self)
    stepSize = try values.decode(Double.self)
    loss = try values.decode(Double.self)
    bend = try values.decode(Double.self)
    isSmooth = try values.decode(Int.self) == 1
  }

  static let all: [StepReference] = (try? fixture("steps", as: [StepReference].self)) ?? []
}

@Suite struct StepBoundsTests {
  /// Whether an interval holds a truth; only of 0 it is known that it is the truth itself.
  private func holds(_ interval: Interval, _ below: Double) -> Bool {
    interval.lower <= below && (below == 0 ? 0 : below.nextUp) <= interval.upper
  }

  @Test func areThere() {
    #expect(StepReference.all.count == 10_000)
    let depths = StepReference.all.map { depth(of: $0.formula) }
    for depth in 2...6 { #expect(depths.count { $0 == depth } > 1900) }
    let negatives = StepReference.all.count { step in
      ["(-x", "(-y", "(-("].contains { step.formula.contains($0) }
    }
    #expect(negatives > 2000)
  }

  /// Every operation stands in parentheses.
  private func depth(of formula: String) -> Int {
    var (level, deepest) = (0, 0)
    for character in formula {
      level += character == "(" ? 1 : character == ")" ? -1 : 0
      deepest = max(deepest, level)
    }
    return deepest
  }

  /// The remainder of order k on its own, and the band that what is known of φ over each piece narrows.
  @Test func envelopesHoldTheTruthAndAreNarrow() throws {
    var finite = (band: 0, remainder: 0, smooth: 0)
    var ratios = (band: [Double](), remainder: [Double]())
    for step in StepReference.all {
      let loss = try expression(step.formula)
      let envelope = StepEnvelope(
        of: StepLine(of: loss, from: step.start, along: step.direction), order: step.order,
        upTo: step.stepSize * 1.25)
      let band = envelope.band(at: step.stepSize)
      if !holds(band, step.loss) { Issue.record("\(step): \(band)") }
      let remainder = envelope.remainder(at: step.stepSize)
      let sampled = sampledRemainder(step, of: loss)
      if band.isBounded {
        finite.band += 1
        if let sampled { ratios.band.append(band.width / sampled) }
      }
      if remainder.isBounded {
        finite.remainder += 1
        if step.isSmooth { finite.smooth += 1 }
        if let sampled { ratios.remainder.append(remainder.largestMagnitude / sampled) }
      }
    }
    let count = Double(StepReference.all.count)
    let smooth = Double(StepReference.all.count(where: \.isSmooth))
    print(
      "remainders: \(Double(finite.remainder) / count) finite, \(Double(finite.smooth) / smooth) of "
        + "those where φ is smooth, median \(median(of: ratios.remainder)) times the sampled one; "
        + "bands: \(Double(finite.band) / count) finite, median \(median(of: ratios.band)) times as wide"
    )
    #expect(Double(finite.band) >= 0.95 * count)
    #expect(median(of: ratios.band) <= 10)
    #expect(Double(finite.smooth) >= 0.95 * smooth && smooth > 0.9 * count)
    #expect(median(of: ratios.remainder) <= 10)
  }

  private func median(of numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

  /// The largest remainder that samples of φ⁽ᵏ⁺¹⁾ between 0 and ε allow; nothing where it is lost in
  /// the rounding of φ.
  private func sampledRemainder(_ step: StepReference, of loss: Descent.Expression) -> Double? {
    let largest = (0...32).map { index in
      let point = zip(step.start, step.direction).map {
        $0 + step.stepSize * (Double(index) / 32) * $1
      }
      let series = loss.stepSeries(from: point, along: step.direction, order: step.order + 1)
      return abs(series[step.order + 1])
    }.max()
    var power = 1.0
    for _ in 0...step.order { power *= step.stepSize }
    guard let largest, largest.isFinite, largest * power > 1e-12 * max(1, abs(step.loss)) else {
      return nil
    }
    return largest * power
  }

  @Test func curvatureIsNeverAboveItsBounds() throws {
    for step in StepReference.all {
      let loss = try expression(step.formula)
      let piece = Interval(lower: step.stepSize * 0.75, upper: step.stepSize)
      let bounds = loss.stepBounds(from: step.start, along: step.direction, over: piece, order: 2)
      if !holds(bounds[0], step.loss) || !holds(bounds[2], step.bend) {
        Issue.record("\(step): \(bounds)")
      }
      let square = step.direction.dot(step.direction)
      let along = StepLine(of: loss, from: step.start, along: step.direction)
        .curvatureBound(upTo: step.stepSize)
      let curvature = 2 * step.bend / square
      let slack = 1e-15 * abs(curvature)
      if !(along.lower - slack <= curvature && curvature <= along.upper + slack) {
        Issue.record("\(step): \(along), truth \(curvature)")
      }
      let box = zip(step.start, step.direction).map { place, rate in
        piece * rate + Interval(place)
      }
      let upright = [-step.direction[1], step.direction[0]]
      let whole = loss.bounds(
        over: box, along: Directions(right: step.direction, up: upright))
      let half = loss.curvatureBounds(
        over: box, along: Directions(right: step.direction, up: upright))
      if !holds(whole.value, step.loss) || !holds(whole.xx, step.bend) || !holds(half.xx, step.bend)
      {
        Issue.record("\(step): \(whole), truth \(step.bend)")
      }
    }
  }

  @Test func whatIsNotInTheStepIsNotCertified() throws {
    let envelope = StepEnvelope(
      of: StepLine(of: try expression("x^2 + y^2"), from: [1, 1], along: [-2, -2]), order: 2,
      upTo: 1)
    #expect(envelope.certifiedEnd == 1 && envelope.remainderEnd == 1)
    #expect(envelope.band(at: -0.1) == .everything)
    #expect(envelope.band(at: 1.1) == .everything)
    #expect(envelope.band(at: 0).contains(2) && envelope.band(at: 0).width < 1e-14)
    #expect(envelope.band(at: 0.5).contains(0) && envelope.band(at: 0.5).width < 1e-14)
    for end in [0, -1, Double.infinity, .nan] {
      let none = StepEnvelope(
        of: StepLine(of: try expression("x^2 + y^2"), from: [1, 1], along: [-2, -2]), order: 2,
        upTo: end)
      #expect(none.certifiedEnd == 0 && none.band(at: 0.5) == .everything)
    }
  }

  /// Of a cubic the remainder of order 2 is its last term, and that of order 3 nothing.
  @Test func theRemainderOfAPolynomialIsWhatWasLeftOut() throws {
    for (order, truth) in [(2, -0.125), (3, 0)] {
      let envelope = StepEnvelope(
        of: StepLine(of: try expression("x^3 + y"), from: [2, 0], along: [-1, 0]), order: order,
        upTo: 1)
      let remainder = envelope.remainder(at: 0.5)
      #expect(remainder.contains(truth) && remainder.width < 1e-14)
      #expect(envelope.remainder(at: 2) == .everything)
    }
  }

  /// From the edge of the domain on, and across a pole, nothing is said.
  @Test func nothingIsCertifiedAcrossAnEdge() throws {
    let root = StepEnvelope(
      of: StepLine(of: try expression("sqrt(x) + y^2"), from: [1, 1], along: [-1, 0]), order: 3,
      upTo: 2)
    #expect(root.remainderEnd > 0.9 && root.remainderEnd < 1)
    #expect(root.certifiedEnd >= root.remainderEnd)
    #expect(!root.band(at: 1.5).isBounded)
    // Behind the pole only intervals know φ again.
    let pole = StepEnvelope(
      of: StepLine(of: try expression("tan(x) + y^2"), from: [1, 0], along: [1, 0]), order: 2,
      upTo: 1)
    #expect(pole.certifiedEnd > 0.5 && pole.certifiedEnd < 0.5708)
    #expect(pole.remainderEnd > 0.5 && pole.remainderEnd < 0.5708)
    #expect(pole.band(at: 0.9).contains(-2.927))
  }

  /// At a bend the remainder ends, and the band goes on by what is known of φ over each piece.
  @Test func aBandGoesOnBehindABend() throws {
    let envelope = StepEnvelope(
      of: StepLine(of: try expression("abs(x) + y^2"), from: [1, 0], along: [-1, 0]), order: 1,
      upTo: 2)
    #expect(envelope.remainderEnd > 0.9 && envelope.remainderEnd < 1)
    #expect(envelope.certifiedEnd == 2)
    #expect(envelope.band(at: 1.5).contains(0.5) && envelope.band(at: 1.5).width < 0.3)
  }
}
