import Descent
import Testing

@Suite struct RoundNumberTests {
  @Test func aStepIsOneTwoOrFiveTimesAPowerOfTen() {
    for (length, step) in [(0.3, 0.2), (1, 1), (7, 5), (1e-4 / 40, 2e-6), (4e20, 2e20)] {
      #expect(RoundNumber.step(below: length).times(1) == step)
    }
  }

  /// Also where a step is hardly longer than what numbers are apart: so many steps are a length.
  @Test(arguments: [1, 0.37, 1e10, 1e18, 4e40, 1e300, 3e-200])
  func theNearestIsNear(value: Double) {
    for length in [value / 10, value / 1e6, value / 1e15, value / 1e17] {
      let step = RoundNumber.step(below: length)
      for sign in [1, -1] as [Double] {
        let value = sign * value
        let slack = step.times(1) + 4 * value.ulp
        #expect(abs(RoundNumber.nearest(value, step) - value) <= slack)
        #expect(abs(RoundNumber.floor(value, step) - value) <= slack)
        #expect(abs(RoundNumber.ceil(value, step) - value) <= slack)
      }
    }
  }
}
