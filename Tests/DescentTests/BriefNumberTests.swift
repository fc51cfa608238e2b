import Descent
import Testing

@Suite struct BriefNumberTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (-2.0694, "-2.07"), (0.0123, "0.0123"), (0.001, "0.001"),
    (0.000999, "9.99e-4"), (1.2345e-8, "1.23e-8"), (999.4, "999"), (999.6, "1000"),
  ])
  func threeDigitsAreWritten(value: Double, text: String) {
    #expect(value.brief == text)
  }

  /// As on the screen: no digit is a 0 that the number has not.
  @Test(arguments: [
    (1234.4, "1234"), (12345.7, "12346"), (-12300, "-12300"), (99960, "99960"), (99999.6, "1e5"),
    (123_456, "1.23e5"), (1_200_000, "1.2e6"),
  ])
  func noDigitBeforeThePointIsRounded(value: Double, text: String) {
    #expect(value.brief == text)
  }
}
