import Descent
import Testing

/// Constants, which stand after a formula or are set by the caller, and the text that reads back.
@Suite struct FormulaConstantsTests {
  private func formula(
    _ text: String, setting settings: [Formula.Constant] = []
  ) throws -> Formula {
    try Formula(parsing: text, variables: ["x", "y"], settingConstants: settings)
  }

  private func value(_ formula: Formula) -> Double { Expression(formula).loss(at: [2, 3]) }

  @Test func standAfterTheFormula() throws {
    let formula = try formula("(x^2 + k*y^2)/2; k = 25")
    #expect(formula.text == "(x^2 + k*y^2)/2")
    #expect(formula.constants == [Formula.Constant(name: "k", value: 25)])
    #expect(value(formula) == 114.5)
  }

  @Test func severalOfThemKeepTheirOrderAndEmptyOnesDoNotCount() throws {
    let formula = try formula(" a*x + b_2*y ;; b_2=-.5 ; a = +2e0;")
    #expect(
      formula.constants == [
        Formula.Constant(name: "b_2", value: -0.5), Formula.Constant(name: "a", value: 2),
      ])
    #expect(value(formula) == 2.5)
  }

  @Test func theCallersValuesWinAndMayDeclareOthers() throws {
    let formula = try formula(
      "k*x + m*y; k = 25",
      setting: [
        Formula.Constant(name: "m", value: 10), Formula.Constant(name: "k", value: 1),
      ])
    #expect(
      formula.constants == [
        Formula.Constant(name: "k", value: 1), Formula.Constant(name: "m", value: 10),
      ])
    #expect(value(formula) == 32)
  }

  @Test func canBeChanged() throws {
    let formula = try formula("k*x + m; k = 25; m = 1")
    #expect(value(formula.setting("k", to: 4)) == 9)
    #expect(value(formula.setting("m", to: -1)) == 49)
    #expect(formula.setting("n", to: 4) == formula)
    #expect(formula.setting("k", to: 25) == formula)
    #expect(formula.setting("k", to: 4) != formula)
  }

  @Test(arguments: [
    ("k*x; k = 25", "k*x; k = 25"), ("  k*x  ;k=25;", "k*x; k = 25"),
    ("k*x;k=1e-7", "k*x; k = 1e-07"), ("k*x;k=1e22", "k*x; k = 1e+22"),
    ("k*x;k=-0.50", "k*x; k = -0.5"), ("x^2 + 1", "x^2 + 1"),
  ])
  func descriptions(text: String, description: String) throws {
    #expect(try formula(text).description == description)
  }

  @Test(arguments: [
    1e-7, 1e22, -0.5, 0.1, 1.0 / 3, .leastNonzeroMagnitude, 2.2250738585072014e-308,
    -1.7976931348623157e308, 1e16,
    123456789012345680, -0.0, 0, 9007199254740991, 1e15, 1e17, 4.35,
  ])
  func aDescriptionReadsBackToTheSameDoubles(constant: Double) throws {
    let written = try formula("k*x + m; m = 3; k = 1").setting("k", to: constant)
    let read = try formula(written.description)
    #expect(read == written)
    #expect(read.constants[1].value.bitPattern == constant.bitPattern)
    #expect(read.description == written.description)
  }

  @Test(arguments: Catalog.landscapes) func theCatalogReadsBack(landscape: Landscape) throws {
    #expect(try formula(landscape.formula.description) == landscape.formula)
  }
}
