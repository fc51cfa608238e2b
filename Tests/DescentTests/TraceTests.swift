import Descent
import Foundation
import Testing

/// The traces in 40-digit arithmetic that `Fixtures/traces` holds, one file a preset.
@Suite struct TraceTests {
  static let names = [
    "ackley", "beale", "bowl", "cubic-f", "cubic-g", "himmelblau", "mccormick", "overparam",
    "rastrigin", "ravine", "rosenbrock", "underparam",
  ]

  @Test(arguments: names) func reproducesTheReference(name: String) throws {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Fixtures/traces"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let expected = lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines[0] == TraceRow.columns.joined(separator: ","))
    let landscape = try #require(Catalog.landscape(named: name))
    let rows = Array(
      Trace(
        of: Expression(landscape.formula), from: landscape.start, stepSize: landscape.stepSize,
        steps: expected.count - 1))
    #expect(rows.count == expected.count)

    for (column, title) in TraceRow.columns.enumerated() {
      let reference = expected.map { Double($0[column]) }
      let largest = reference.compactMap(\.self).filter(\.isFinite).map(abs).max() ?? 0
      for (index, (row, value)) in zip(rows, reference).enumerated() {
        let tolerance = (index == 0 ? 1e-13 : 1e-11) * largest
        let where_ = Comment(rawValue: "\(name), \(title), row \(index)")
        switch row.entries[column] {
        case .integer(let number): #expect(Double(number) == value, where_)
        case .number(let number): #expect(abs(number - (value ?? .nan)) <= tolerance, where_)
        case .unbounded: #expect(value == .infinity, where_)
        case .missing: #expect(value == nil, where_)
        }
      }
    }
  }

  @Test func endsWithTheLastGoodRowWhereTheDomainEnds() throws {
    let formula = try Formula(parsing: "sqrt(x) + y^2", variables: ["x", "y"])
    var trace = Trace(of: Expression(formula), from: [0.09, 1], stepSize: 0.05, steps: 50)
    var rows: [TraceRow] = []
    while let row = trace.next() { rows.append(row) }
    // 0.09 − 0.05/(2·0.3) = 0.00667, and the slope there is 1/(2·0.0816) = 6.12: the next is negative.
    #expect(rows.map(\.step) == [0, 1])
    #expect(rows[1].change == nil)
    #expect(rows[1].entries.last == .missing)
    guard case .leftDomain(let step, let point) = try #require(trace.reason) else {
      Issue.record("\(String(describing: trace.reason))")
      return
    }
    #expect(step == 2)
    #expect(point[0] < 0)
  }

  @Test func overflowHasAReason() throws {
    let formula = try Formula(parsing: "x^4 + y^4", variables: ["x", "y"])
    var trace = Trace(of: Expression(formula), from: [10, 1], stepSize: 1, steps: 50)
    var count = 0
    while let row = trace.next() {
      count += 1
      #expect(row.model.loss.isFinite)
    }
    #expect(count < 50)
    #expect(trace.reason == .overflow(step: count))
  }

  @Test func aTraceOfNoStepsIsOneRow() throws {
    let bowl = try #require(Catalog.landscape(named: "bowl"))
    let rows = Array(Trace(of: Expression(bowl.formula), from: [1, 2], stepSize: 0.1, steps: 0))
    #expect(rows.count == 1)
    #expect(rows[0].change != nil)
  }

  @Test func stopRulesEndATraceThatWouldGoOn() throws {
    let bowl = try #require(Catalog.landscape(named: "bowl"))
    let objective = Expression(bowl.formula)
    let rules = StopRules(for: objective, plane: .identity, window: bowl.window)
    var trace = Trace(
      of: objective, from: bowl.start, stepSize: 0.5, steps: 1000, rules: rules)
    var last = 0
    while let row = trace.next() { last = row.step }
    // ‖g‖ halves at each step from ‖g₀‖ = √8.5, and the tolerance is 1e-8·√8.5: 2⁻²⁷ < 1e-8 < 2⁻²⁶.
    #expect(last == 27)
    #expect(trace.reason?.isConverged == true)
  }
}
