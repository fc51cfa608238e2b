import Descent
import Foundation
import Testing

/// What is just within a limit passes, what is just beyond fails with a sentence.
@Suite struct FormulaLimitsTests {
  private func sentence(_ text: String, limits: Formula.Limits = Formula.Limits()) -> String? {
    do {
      _ = try Formula(parsing: text, variables: ["x", "y"], limits: limits)
      return nil
    } catch {
      return error.sentence
    }
  }

  private static let tooDeep = "the formula is nested too deeply, at most 200 levels"

  @Test func aTextHasAtMost4KiB() {
    let longest = "x" + String(repeating: " ", count: 4095)
    #expect(longest.utf8.count == 4096)
    #expect(sentence(longest) == nil)
    #expect(sentence(longest + " ") == "the formula is too long: 4097 bytes, at most 4096")
    #expect(
      sentence("x" + String(repeating: "é", count: 2048))
        == "the formula is too long: 4097 bytes, at most 4096")
  }

  /// Ways to nest: what opens a level, what closes it.
  @Test(arguments: [("(", ")"), ("sin(", ")"), ("-", ""), ("+", ""), ("x^", "")])
  func levelsAreAtMost200(open: String, close: String) {
    func nested(_ levels: Int) -> String {
      String(repeating: open, count: levels) + "y" + String(repeating: close, count: levels)
    }
    #expect(sentence(nested(200)) == nil)
    let column = 201 * open.count + 1
    #expect(sentence(nested(201)) == "column \(column): \(Self.tooDeep)")
    #expect(sentence(nested(800)) == "column \(column): \(Self.tooDeep)")
  }

  /// Each level is looked at once, and not again in the one around it: 2^100 looks would never end.
  @Test(arguments: [
    ("x^(", "1", ")"), ("1^(", "x", ")"), ("(", "x", ")^1"), ("abs(x)*(", "abs(x)", ")"),
  ])
  func nestedPowersAreMadeReadyAtOnce(open: String, inside: String, close: String) throws {
    let text = String(repeating: open, count: 100) + inside + String(repeating: close, count: 100)
    let objective = try expression(text)
    #expect(objective.loss(at: [1, 1]) == 1)
  }

  @Test func levelsOfAllKindsAddUp() {
    func nested(_ times: Int) -> String {
      String(repeating: "-x^(", count: times) + "y" + String(repeating: ")", count: times)
    }
    #expect(sentence(nested(66)) == nil)
    #expect(sentence(nested(67)) == "column 269: \(Self.tooDeep)")
  }

  @Test func whatStandsSideBySideIsNotNested() {
    let limits = Formula.Limits()
    let sum = Array(repeating: "((x))", count: 600).joined(separator: "+")
    #expect(sum.utf8.count <= limits.bytes)
    #expect(sentence(sum) == nil)
  }

  @Test func partsAreAtMost10000() {
    var limits = Formula.Limits()
    limits.bytes = 100_000
    // n operands have n − 1 operators between them.
    func sum(_ operands: Int) -> String {
      Array(repeating: "x", count: operands).joined(separator: "*")
    }
    #expect(sentence("-" + sum(5000), limits: limits) == nil)
    #expect(
      sentence(sum(5001), limits: limits)
        == "column 10001: the formula has too many parts, at most 10000")
  }

  @Test func withinTheLimitOfBytesPartsAreFewer() {
    // The densest text: a part for every character.
    #expect(sentence(String(repeating: "x*", count: 2047) + "xx") != nil)
    #expect(sentence(String(repeating: "x*", count: 2047) + "x") == nil)
  }

  /// The largest formulas there can be, read, computed over every scalar and let go in a thread with
  /// the smallest stack that is usual, 512 KiB.
  @Test(arguments: [
    String(repeating: "(", count: 200) + "x" + String(repeating: ")", count: 200),
    String(repeating: "sin(", count: 200) + "x" + String(repeating: ")", count: 200),
    String(repeating: "-", count: 200) + "x", String(repeating: "x^", count: 200) + "y",
    String(repeating: "x*", count: 2047) + "y", String(repeating: "x+", count: 2047) + "y",
  ])
  func theLargestFormulasFitASmallStack(text: String) throws {
    final class Outcome: @unchecked Sendable {
      var isComputed = false
    }
    let outcome = Outcome()
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      if let formula = try? Formula(parsing: text + "; k = 1", variables: ["x"]) {
        _ = formula  // k does not occur: the whole tree was searched for it
      }
      if let formula = try? Formula(parsing: text, variables: ["x", "y"]) {
        let objective: any Objective = Expression(formula)
        let request = RasterRequest(
          quantity: .largestEigenvalue, plane: .identity, window: Window(x: 0.5...1, y: 0.5...1),
          columns: 4, rows: 2)
        var field = Field(columns: 4, rows: 2)
        objective.fill(request, rows: 0..<2, into: &field)
        let model = LocalModel(of: objective, at: [0.75, 0.5], along: .axes)
        let series = objective.stepSeries(from: [0.75, 0.5], along: [1, 1], order: 10)
        outcome.isComputed = model.loss == series[0]
      }
      finished.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    finished.wait()
    #expect(outcome.isComputed)
  }
}
