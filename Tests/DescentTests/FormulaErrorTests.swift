import Descent
import Testing

/// Each fault with its whole sentence and its column, counted in characters from 1.
@Suite struct FormulaErrorTests {
  private func error(
    _ text: String, variables: [String] = ["x", "y"], setting settings: [Formula.Constant] = []
  ) throws -> FormulaError {
    try #require(throws: FormulaError.self) {
      try Formula(parsing: text, variables: variables, settingConstants: settings)
    }
  }

  private static let functions =
    "sin cos tan asin acos atan sinh cosh tanh exp log sqrt abs"

  private static let faults: [(String, String)] = [
    // empty
    ("", "the formula is empty, expected something like (x^2 + 10*y^2)/2"),
    (" \t ", "the formula is empty, expected something like (x^2 + 10*y^2)/2"),
    ("; k = 1", "the formula is empty, expected something like (x^2 + 10*y^2)/2"),
    // expected
    ("x +", "column 4: the formula ends where a number, a name or ( was expected"),
    ("x + ", "column 4: the formula ends where a number, a name or ( was expected"),
    ("x ** 2", "column 4: expected a number, a name or (, found '*'; for a power write x^2"),
    ("x*/2", "column 3: expected a number, a name or (, found '/'"),
    ("()", "column 2: expected a number, a name or (, found ')'"),
    ("sin()", "column 5: expected a number, a name or (, found ')'"),
    ("x^", "column 3: the formula ends where a number, a name or ( was expected"),
    ("x + . + 1", "column 5: expected a number, found '.'"),
    ("(x + 1", "column 7: the formula ends where ) was expected"),
    ("sin(x", "column 6: the formula ends where ) was expected"),
    ("x)", "column 2: expected an operator or the end, found ')'"),
    ("sin x", "column 5: expected ( after sin, found 'x'"),
    ("sqrt", "column 5: the formula ends where ( after sqrt was expected"),
    ("2 + exp^x", "column 8: expected ( after exp, found '^'"),
    // missing operator
    ("2x", "column 2: an operator is missing; for a product write 2*x"),
    ("2 x", "column 3: an operator is missing; for a product write 2*x"),
    ("x y", "column 3: an operator is missing; for a product write x*y"),
    ("x 2", "column 3: an operator is missing; for a product write x*2"),
    ("2(x + 1)", "column 2: an operator is missing; for a product write 2*(…)"),
    ("x(y + 1)", "column 2: an operator is missing; for a product write x*(…)"),
    ("(x + 1)(x - 1)", "column 8: an operator is missing; for a product write (…)*(…)"),
    ("(x + 1)y", "column 8: an operator is missing; for a product write (…)*y"),
    ("2e", "column 2: an operator is missing; for a product write 2*e"),
    ("1.2.3", "column 4: an operator is missing; for a product write 1.2*.3"),
    ("(x 2)", "column 4: an operator is missing; for a product write x*2"),
    ("pi(x)", "column 3: an operator is missing; for a product write pi*(…)"),
    // names
    ("x + ln(x)", "column 5: no function is called 'ln'; there are \(functions)"),
    ("Sin(x)", "column 1: no function is called 'Sin'; there are \(functions)"),
    (
      "x + q",
      "column 5: 'q' is not known, only x, y, pi and e are; for a constant write '; q = 1' "
        + "after the formula"
    ),
    (
      "k*x + q^2; k = 1",
      "column 7: 'q' is not known, only x, y, k, pi and e are; for a constant write '; q = 1' "
        + "after the formula"
    ),
    (
      "X + y",
      "column 1: 'X' is not known, only x, y, pi and e are; for a constant write '; X = 1' "
        + "after the formula"
    ),
    // numbers and characters
    ("x + 1e999", "column 5: the number 1e999 is too large, expected at most 1.8e308"),
    ("x + 1e-999", "column 5: the number 1e-999 is too small, expected 0 or at least 5e-324"),
    (
      "k*x; k = -1e-999",
      "column 6: the number -1e-999 is too small, expected 0 or at least 5e-324"
    ),
    ("k*x; k = 1e999", "column 6: the number 1e999 is too large, expected at most 1.8e308"),
    (
      "x # y",
      "column 3: '#' has no meaning in a formula, expected a number, a name, an operator or a "
        + "parenthesis"
    ),
    ("x² + y", "column 2: '²' has no meaning in a formula, for a power write x^2"),
    ("|x| + y", "column 1: '|' has no meaning in a formula, for |x| write abs(x)"),
    ("2·x", "column 2: '·' has no meaning in a formula, for a product write *"),
    ("x − y", "column 3: '−' has no meaning in a formula, for a minus write -"),
    (
      "a*x, a = 1",
      "column 4: ',' has no meaning in a formula, constants stand after a ; each, "
        + "as in a = 1; b = 3"
    ),
    (
      "x = 2",
      "column 3: '=' has no meaning in a formula, expected a number, a name, an operator or a "
        + "parenthesis"
    ),
    // declarations
    ("k*x; k", "column 6: after ; expected a constant as in k = 25, found 'k'"),
    ("k*x; k = ", "column 6: after ; expected a constant as in k = 25, found 'k ='"),
    ("k*x; k = 2*3", "column 6: after ; expected a constant as in k = 25, found 'k = 2*3'"),
    ("k*x; k = nan", "column 6: after ; expected a constant as in k = 25, found 'k = nan'"),
    ("k*x; k = inf", "column 6: after ; expected a constant as in k = 25, found 'k = inf'"),
    ("k*x; k = 0x10", "column 6: after ; expected a constant as in k = 25, found 'k = 0x10'"),
    (
      "a*x + b*y; a = 1, b = 2",
      "column 12: after ; expected one constant, found 'a = 1, b = 2'; a ; parts two, "
        + "as in a = 1; b = 3"
    ),
    (
      "k*x; 2k = 1",
      "column 6: '2k' cannot be a constant's name: letters, digits and _, a letter first"
    ),
    (
      "k*x;    = 1",
      "column 9: '' cannot be a constant's name: letters, digits and _, a letter first"
    ),
    (
      "k*x; ä = 1",
      "column 6: 'ä' cannot be a constant's name: letters, digits and _, a letter first"
    ),
    ("k*x; pi = 3", "column 6: 'pi' cannot be a constant's name: it has a meaning already"),
    ("k*x; x = 3", "column 6: 'x' cannot be a constant's name: it has a meaning already"),
    ("k*x; sin = 3", "column 6: 'sin' cannot be a constant's name: it has a meaning already"),
    ("k*x; k = 1; k = 2", "column 13: the constant 'k' is declared twice"),
    ("x; k = 1", "column 4: the constant 'k' does not occur in the formula"),
    ("k*x; k = 1;  m = 2", "column 14: the constant 'm' does not occur in the formula"),
  ]

  @Test(arguments: faults)
  func sentences(text: String, sentence: String) throws {
    #expect(try error(text).sentence == sentence)
  }

  private static let placed: [(String, Int)] = [
    ("   x + q", 8), ("\t\n x + q", 8), ("\r\n x + q", 7), ("   k*x; k = 1; q = 2", 16),
    ("k*x ;; k = 1 ;  q = 2", 17), ("k*x; k = 1; k = 2", 13), (" (x", 4),
    // each character counts once, however many bytes or scalars it has
    ("x + 👩‍🚀", 5), ("x + é", 5), ("k*x; é = 1", 6), ("\u{3000}x + q", 6), ("x + e\u{301}", 5),
  ]

  @Test(arguments: placed)
  func columnsCountWhatThePersonWrote(text: String, column: Int) throws {
    #expect(try error(text).column == column)
  }

  @Test func aConstantThatIsSetHasNoColumn() throws {
    func sentence(_ name: String) throws -> String {
      try error("k*x; k = 1", setting: [Formula.Constant(name: name, value: 2)]).sentence
    }
    #expect(try sentence("m") == "the constant 'm' does not occur in the formula")
    #expect(try sentence("e") == "'e' cannot be a constant's name: it has a meaning already")
    #expect(
      try sentence("a b")
        == "'a b' cannot be a constant's name: letters, digits and _, a letter first")
  }

  @Test func otherVariablesAreNamedAsTheyAre() throws {
    #expect(
      try error("x", variables: ["w"]).sentence
        == "column 1: 'x' is not known, only w, pi and e are; for a constant write '; x = 1' "
        + "after the formula")
    #expect(
      try error("x", variables: []).sentence
        == "column 1: 'x' is not known, only pi and e are; for a constant write '; x = 1' "
        + "after the formula")
  }

  @Test func theFaultIsThereForAProgramToo() throws {
    #expect(try error("2x") == FormulaError(.missingOperator(left: "2", right: "x"), column: 2))
    #expect(try error("x + 1e999") == FormulaError(.number("1e999", .tooLarge), column: 5))
  }
}
