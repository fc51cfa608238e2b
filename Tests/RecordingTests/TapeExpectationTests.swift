import Recording
import Testing

@Suite struct ExpectationTests {
  private func number(_ comparison: Tape.Expectation.Comparison, _ value: String)
    -> Tape.Expectation
  {
    Tape.Expectation(fact: "loss", comparison: comparison, value: value)
  }

  @Test(arguments: [
    ("11.18", 11.18, true), ("11.18", 11.1849, true), ("11.18", 11.1851, false),
    ("11.18", 11.175, true), ("11.18", 11.1749, false), ("11.180", 11.1849, false),
    ("1e3", 1400, true), ("1e3", 1501, false), ("-2.5e-3", -0.002549, true), ("0", 0.4, true),
    ("inf", .infinity, true), ("inf", 1e308, false),
  ])
  func roundsToTheNumberAsWritten(text: String, value: Double, holds: Bool) {
    #expect(number(.like, text).holds(for: value) == holds)
  }

  @Test func comparesNumbers() {
    #expect(number(.equal, "0.1").holds(for: 0.1))
    #expect(!number(.equal, "0.1").holds(for: 0.1.nextUp))
    #expect(number(.unequal, "0.1").holds(for: 0.1.nextUp))
    #expect(number(.less, "inf").holds(for: 1e308))
    #expect(number(.lessOrEqual, "-3").holds(for: -3) && !number(.less, "-3").holds(for: -3))
    #expect(
      number(.greater, "1e-3").holds(for: 0.0011) && number(.greaterOrEqual, "2").holds(for: 2))
  }

  @Test func comparesOthers() {
    #expect(Tape.Expectation(fact: "t", comparison: .equal, value: "3").holds(for: 3))
    #expect(Tape.Expectation(fact: "t", comparison: .greater, value: "-3").holds(for: 3))
    #expect(Tape.Expectation(fact: "s", comparison: .equal, value: "paused").holds(for: "paused"))
    #expect(Tape.Expectation(fact: "s", comparison: .like, value: "au").holds(for: "paused"))
    #expect(
      !Tape.Expectation(fact: "s", comparison: .unequal, value: "paused").holds(for: "paused"))
    #expect(Tape.Expectation(fact: "h", comparison: .equal, value: "yes").holds(for: true))
    #expect(!Tape.Expectation(fact: "h", comparison: .equal, value: "yes").holds(for: false))
  }

  @Test func noValueEqualsOnlyNone() {
    #expect(number(.equal, "none").holdsForNothing)
    #expect(!number(.unequal, "3").holdsForNothing && !number(.equal, "3").holdsForNothing)
    #expect(!number(.equal, "none").holds(for: 3))
  }
}
