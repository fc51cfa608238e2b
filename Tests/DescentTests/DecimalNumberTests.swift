import Descent
import Testing

/// A number is read alike wherever it is written.
@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("0.05", 0.05), (".5", 0.5), ("2.", 2), ("2.e3", 2000), ("1E+3", 1000),
    ("3e-2", 0.03), ("0e-999", 0), ("0.000e999", 0), ("5e-324", .leastNonzeroMagnitude),
    ("3e-324", .leastNonzeroMagnitude), ("1.7976931348623157e308", .greatestFiniteMagnitude),
  ])
  func numbersAreDecimal(text: String, number: Double) throws {
    #expect(try WrittenNumbers.value(" \(text) ") == number)
    #expect(try WrittenNumbers.value("-\(text)") == -number)
    #expect(try WrittenNumbers.value("+\(text)") == number)
    #expect(try WrittenNumbers.constant("k=\(text)").value == number)
    #expect(try formula("k*x; k = \(text)").constants[0].value == number)
    #expect(Expression(try formula("\(text)*x")).loss(at: [1, 0]) == number)
  }

  @Test(arguments: [
    ("1e999", DecimalNumber.Flaw.tooLarge), ("1.8e308", .tooLarge), ("1e-400", .tooSmall),
    ("0.02e-323", .tooSmall),
  ])
  func whatCannotBeHeldIsRefused(text: String, flaw: DecimalNumber.Flaw) {
    let value = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.value(text) }
    #expect(value?.kind == .number(text, flaw) && value?.offset == 0)
    let constant = #expect(throws: WrittenNumbersError.self) {
      try WrittenNumbers.constant("k = -\(text)")
    }
    #expect(constant?.kind == .number("-\(text)", flaw) && constant?.offset == 4)
    let declaration = #expect(throws: FormulaError.self) { try formula("k*x; k = -\(text)") }
    #expect(declaration == FormulaError(.number("-\(text)", flaw), column: 6))
    let literal = #expect(throws: FormulaError.self) { try formula("x - \(text)") }
    #expect(literal == FormulaError(.number(text, flaw), column: 5))
    #expect(literal?.explanation == value?.sentence)
  }

  @Test(arguments: [
    "", "nan", "inf", "0x10", "1 2", "1,2", "--1", "5€", "5.e", "e5", ".", "٣",
  ])
  func whatIsNoNumberIsRefused(text: String) {
    let value = #expect(throws: WrittenNumbersError.self) { try WrittenNumbers.value(text) }
    #expect(value?.kind == .expected("a finite number"))
    let declaration = #expect(throws: FormulaError.self) { try formula("k*x; k =\(text)") }
    #expect(declaration?.kind == .notADeclaration("k =\(text)"))
  }

  /// Without digits behind it an `e` is the number e.
  @Test func anExponentNeedsDigits() throws {
    let literal = #expect(throws: FormulaError.self) { try formula("5.e*x") }
    #expect(literal?.kind == .missingOperator(left: "5.", right: "e"))
    #expect(try formula("2e0*x") != formula("2*e*x"))
  }

  private func formula(_ text: String) throws -> Formula {
    try Formula(parsing: text, variables: Landscape.variables)
  }
}
