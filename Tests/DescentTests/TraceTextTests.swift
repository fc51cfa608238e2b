import Descent
import Foundation
import Testing

@Suite struct TraceTextTests {
  /// A row by itself as a line.
  private func line(_ format: TraceText.Format, _ row: TraceRow) -> String {
    var text = TraceText(format)
    var bytes: [UInt8] = []
    text.append(row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func row(_ formula: String, at start: Vector, stepSize: Double) throws -> TraceRow {
    let expression = Expression(try Formula(parsing: formula, variables: ["x", "y"]))
    var trace = Trace(of: expression, from: start, stepSize: stepSize, steps: 0)
    let row = trace.next()
    return try #require(row)
  }

  @Test func csvHasShortestDigitsInfAndEmptyFields() throws {
    let text = line(.csv, try row("(x^2 - y^2)/2", at: [0, 0.1], stepSize: 0.1))
    let fields = text.dropLast().split(separator: ",", omittingEmptySubsequences: false)
    #expect(fields.count == TraceRow.columns.count)
    #expect(fields[2] == "0.1")
    #expect(fields[14] == "inf")  // gᵀHg = −0.01: the model goes down for every ε
    #expect(fields[15] == "2.0")  // λ_max = 1
  }

  @Test func whatDoesNotExistIsEmptyInCSVAndLeftOutOfJSON() throws {
    let level = try row("(x^2 + y^2)/2", at: [0, 0], stepSize: 0.1)
    #expect(line(.csv, level).split(separator: ",", omittingEmptySubsequences: false)[14] == "")
    let json = line(.json, level)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["eps_descent"] == nil)
    #expect(object["unbounded"] == nil)
    #expect(object["eps_lambda"] as? Double == 2)
  }

  @Test func jsonNamesTheLimitsThatDoNotBind() throws {
    let json = line(.json, try row("(x^2 - y^2)/2", at: [0, 0.1], stepSize: 0.1))
    #expect(json.hasSuffix("}\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["eps_descent"] is NSNull)
    #expect(object["unbounded"] as? [String] == ["eps_descent"])
    #expect(object["step"] as? Int == 0)
  }

  @Test func everyNumberReadsBackToTheSameDouble() throws {
    let landscape = try #require(Catalog.landscape(named: "rosenbrock"))
    for row in Trace(
      of: Expression(landscape.formula), from: landscape.start, stepSize: landscape.stepSize,
      steps: 50)
    {
      let fields = line(.csv, row).dropLast().split(
        separator: ",", omittingEmptySubsequences: false)
      for (field, entry) in zip(fields, row.entries) {
        if case .number(let number) = entry { #expect(Double(field) == number) }
      }
    }
  }

  @Test(arguments: TraceText.Format.allCases)
  func rowsOfATraceAreThoseOfEachByItself(format: TraceText.Format) throws {
    // The last one settles at once, from −0 to 0.
    for (formula, start, stepSize) in [
      ("(x^2 + 25*y^2)/2", [2, 1], 0.0799), ("(x^2 + y^2)/2", [2, 1], 1),
      ("x^2", [-0.0, 0], 0.1),
    ] {
      let expression = Expression(try Formula(parsing: formula, variables: ["x", "y"]))
      let trace = Trace(of: expression, from: start, stepSize: stepSize, steps: 20)
      var text = TraceText(format)
      var bytes: [UInt8] = []
      var lines = ""
      for (step, row) in trace.enumerated() {
        text.append(row, to: &bytes)
        lines += line(format, row)
        #expect(row.step == step)
      }
      #expect(String(decoding: bytes, as: UTF8.self) == lines)
    }
  }

  @Test func zeroAndMinusZeroAreNotTheSame() throws {
    let expression = Expression(try Formula(parsing: "x^2", variables: ["x", "y"]))
    let trace = Trace(of: expression, from: [-0.0, 0], stepSize: 0.1, steps: 2)
    var text = TraceText(.csv)
    var bytes: [UInt8] = []
    for row in trace { text.append(row, to: &bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.map { $0.split(separator: ",")[1] } == ["-0.0", "0.0", "0.0"])
  }

  /// x|x| bends by 2 at most on the way, but intervals find no bound at 0: that there is none is not
  /// known.
  @Test func aCurvatureWithoutAProvedBoundIsEmpty() throws {
    let objective = try expression("x*abs(x) + x + y^2")
    var theory = TraceTheory(of: objective)
    for (x, entry) in [(0.0, TraceRow.Entry.missing), (1, .number(2))] {
      let model = LocalModel(of: objective, at: [x, 0], along: .axes)
      let row = TraceRow(step: 0, model: model, stepSize: 1e-9, change: nil)
      let found = theory.entries(of: row)[1]
      guard case .number(let bound) = found, case .number(let value) = entry else {
        #expect(found == entry)
        continue
      }
      #expect(abs(bound - value) < 1e-6)
    }
  }
}
