import Randomness
import Screen
import Testing

@Suite struct ToneTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func quantilesLieWithinABinOfSorting(seed: UInt64) {
    var random = Seeded(state: seed)
    let values = (0..<5000).map { _ in
      let share = Double.random(in: 0...1, using: &random)
      return seed % 2 == 0 ? share * 100 : share * share * share * 1e6 + 1
    }
    let offset = values.min() ?? 0
    let sorted = values.map { $0 - offset }.sorted()
    let quantiles = Quantiles(
      of: values, minus: offset, largest: sorted.last ?? 0)
    for share in [0.0, 0.01, 0.06, 0.25, 0.5, 0.75, 0.985, 1] {
      let wanted = sorted[Int(share * Double(sorted.count - 1))]
      #expect(abs(quantiles.value(at: share) - wanted) <= 0.016 * wanted + 1e-9)
    }
  }

  @Test func quantilesOfEachThirdNumberAreThoseOfThemAlone() {
    var random = Seeded(state: 7)
    let values = (0..<5000).map { _ in Double.random(in: 0...100, using: &random) }
    let thirds = values.indices.filter { $0 % 3 == 0 }.map { values[$0] }
    let some = Quantiles(of: values, each: 3, minus: 0, largest: 100)
    let alone = Quantiles(of: thirds, minus: 0, largest: 100)
    for share in [0.0, 0.06, 0.5, 0.985, 1] {
      #expect(some.value(at: share) == alone.value(at: share))
    }
  }

  @Test func quantilesOfAwkwardNumbers() {
    #expect(Quantiles(of: [], minus: 0, largest: 0).value(at: 0.5) == 0)
    #expect(Quantiles(of: [.nan, .infinity], minus: 0, largest: 1).value(at: 0.5) == 0)
    #expect(abs(Quantiles(of: [7], minus: 0, largest: 7).value(at: 0.5) - 7) < 7 * 0.016)
    #expect(Quantiles(of: [0, 0], minus: 0, largest: 0).value(at: 1) < 1e-300)
    for value in awkward {
      _ = Quantiles(of: [value, 1], minus: value, largest: value).value(at: 0.5)
    }
  }

  @Test func tonesRiseFromTheLowestToTheHighest() {
    let scale = ToneScale(lowest: -3, knee: 2, highest: 5000)
    #expect(scale.tone(of: -3) == 0)
    #expect(abs(scale.tone(of: 4997) - 1) < 1e-12)
    #expect(scale.tone(of: 1e9) == 1)
    #expect(scale.tone(of: -1000) == 0)
    #expect(scale.tone(of: .infinity) == 1)
    #expect(scale.tone(of: -.infinity) == 0)
    #expect(scale.tone(of: .nan).isNaN)
    let values = (0..<400).map { -3 + 0.01 * Double($0) * Double($0) }
    let tones = values.map(scale.tone)
    #expect(zip(tones, tones.dropFirst()).allSatisfy { $0 < $1 })
    for (value, tone) in zip(values, tones) {
      #expect(abs(scale.value(at: tone) - value) < 1e-9 * (abs(value) + 1))
    }
  }

  @Test func manyTonesAreTheTonesOfEach() {
    for scale in [
      ToneScale(lowest: 0, knee: 1, highest: 100), ToneScale(lowest: -5, knee: 0, highest: 0),
      ToneScale(lowest: 1e300, knee: 1e290, highest: 1e307),
    ] {
      for (value, tone) in zip(awkward, scale.tones(of: awkward)) {
        let alone = scale.tone(of: value)
        #expect(tone.isNaN == alone.isNaN && (tone.isNaN || abs(Double(tone) - alone) < 1e-6))
      }
    }
  }

  /// asinh(x/2) by mpmath, with the knee at 2 and the highest at 100.
  @Test(arguments: [(1.0, 0.481_211_825_06), (10, 2.312_438_341_27), (100, 4.605_270_170_99)])
  func tonesAreThoseOfTheDesign(value: Double, inverseSine: Double) {
    let scale = ToneScale(lowest: 0, knee: 2, highest: 100)
    #expect(abs(scale.tone(of: value) - inverseSine / 4.605_270_170_99) < 1e-10)
  }

  @Test(arguments: [
    (1.0, 1.0), (1.2, 1), (1.3, 1.5), (1.9, 2), (2.4, 2), (2.6, 3), (4.4, 4), (5.6, 6), (7.2, 8),
    (8.9, 8), (9.1, 10), (99, 100), (0.0031, 0.003), (-47, -50), (0, 0), (1e-300, 0),
    (123_456, 100_000), (1e20, 1e20),
  ])
  func contourValuesAreReadable(value: Double, readable: Double) {
    #expect(ContourLevels.readable(value) == readable)
  }

  @Test func contourValuesRiseAndAreOfTheirKind() {
    var random = Seeded(state: 3)
    for _ in 0..<200 {
      let highest = Double.random(in: 0.001...1e6, using: &random)
      let scale = ToneScale(
        lowest: 0, knee: highest * Double.random(in: 0.001...0.5, using: &random),
        highest: highest)
      let levels = ContourLevels.levels(count: 12, on: scale)
      #expect(levels.count <= 12 && levels.count >= 4)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
      for level in levels {
        let text = ContourLevels.text(level)
        let digits = text.filter(\.isNumber).drop { $0 == "0" }
        let first = digits.reversed().drop { $0 == "0" }.reversed()
        if !text.contains("e") {
          #expect(["1", "15", "2", "3", "4", "5", "6", "8"].contains(String(first)), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    (20.0, "20"), (1.5, "1.5"), (0.3, "0.3"), (0.015, "0.015"), (-0.6, "−0.6"), (150_000, "150000"),
    (1e6, "1.0e6"), (2e-5, "2.0e−5"), (0, "0"),
  ])
  func contourValuesAsText(level: Double, text: String) {
    #expect(ContourLevels.text(level) == text)
  }
}
