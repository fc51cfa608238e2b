import Randomness
import Screen
import Testing

@Suite struct NumeralTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1.000"), (-2.069, "−2.069"), (33.3219, "33.32"),
    (119.94, "119.9"), (0.006, "0.00600"), (0.05195, "0.05195"), (0.0123456, "0.01235"),
    (0.001, "0.00100"), (0.00099949, "9.99e−4"), (0.00099996, "1.00e−3"), (5.98e-4, "5.98e−4"),
    (9.9994, "9.999"), (9.9995, "10.00"), (9.9996, "10.00"), (0.99996, "1.000"),
    (99.996, "100.0"), (999.96, "1000"), (9999.6, "10000"), (12345.4, "12345"),
    (99999.4, "99999"), (99999.6, "1.00e5"), (100_000, "1.00e5"), (-123_456, "−1.23e5"),
    (9.999e5, "1.00e6"), (1e308, "1.00e308"), (Double.leastNonzeroMagnitude, "4.94e−324"),
    (2.2250738585072014e-308, "2.23e−308"), (.greatestFiniteMagnitude, "1.80e308"),
    (1e-100, "1.00e−100"), (1e22, "1.00e22"), (.nan, "–"), (.infinity, "–"), (-.infinity, "–"),
  ])
  func fourSignificantDigits(value: Double, text: String) {
    #expect(Numeral.text(value) == text)
  }

  @Test func nothingIsADash() {
    #expect(Numeral.text(nil) == "–")
  }

  @Test(arguments: [
    (0.0519, "0.0519"), (-7.43, "−7.43"), (9.996, "10.0"), (999.6, "1000"), (7584.4, "7584"),
    (123_456, "1.2e5"), (0.08, "0.0800"),
  ])
  func threeSignificantDigits(value: Double, text: String) {
    #expect(Numeral.text(value, significant: 3) == text)
  }

  /// What is read back lies within half a unit of the last digit shown.
  @Test func whatIsShownIsTheNearestOfItsLength() throws {
    var random = Seeded(state: 1)
    for _ in 0..<20_000 {
      let value =
        Double.random(in: 1..<10, using: &random)
        * (Double("1e\(Int.random(in: -12...12, using: &random))") ?? 1)
      let text = Numeral.text(value).replacing("−", with: "-")
      let shown = try #require(Double(text))
      let mantissa = text.split(separator: "e")[0]
      let decimals = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
      let exponent = text.split(separator: "e").dropFirst().first.flatMap { Int($0) } ?? 0
      let unit = Double("1e\(exponent - decimals)") ?? 0
      #expect(abs(shown - value) <= unit * 0.500001, "\(value) as \(text)")
      #expect(decimals <= 5)
      #expect(mantissa.filter(\.isNumber).drop { $0 == "0" }.count <= 5)
    }
  }

  @Test(arguments: [
    (-2.069, "    −2.069   "), (119.9, "   119.9     "), (0.006, "     0.00600 "),
    (nil, "     –       "), (0, "     0       "), (12345, " 12345       "),
    (-5.98e-4, "    −5.98e−4 "), (-1.23e-300, "   −1.23e−300"),
  ])
  func thePointHasItsColumn(value: Double?, text: String) {
    #expect(Numeral.aligned(value) == text)
    #expect(Look.fixedProfile.aligned(value) == text)
  }

  @Test func shortOnesFitWhereTheyCan() {
    let look = Look.fixedProfile
    #expect(look.short(-1.2345e-5, columns: 8) == "−1.23e−5")
    #expect(look.short(-1.2345e-5, columns: 7) == "−1.2e−5")
    #expect(look.short(-1.2345e-5, columns: 6) == "−1e−5")
    #expect(look.short(-1.2345, columns: 6) == "−1.234")
  }

  @Test(arguments: [
    (1.2649, 2, "1.26"), (0.005, 2, "0.00"), (999.99, 2, "999.99"), (1234.5, 2, "1234"),
    (2.5e7, 2, "2.5e7"), (-0.5, 3, "−0.500"), (.infinity, 2, "–"), (.nan, 2, "–"),
  ])
  func decimalsAsAsked(value: Double, decimals: Int, text: String) {
    #expect(Look.fixedProfile.fixed(value, decimals: decimals) == text)
  }
}
