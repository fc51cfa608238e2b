import Descent
import Screen
import Testing
import Visualizer

@Suite struct FactsTests {
  @Test func namesAreUniqueAndEachHasAMeaning() {
    #expect(Set(Facts.all.map(\.name)).count == Facts.all.count)
    for fact in Facts.all {
      let isSnakeCase =
        fact.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
        && fact.name.first?.isLetter == true && !fact.name.hasSuffix("_")
        && !fact.name.contains("__")
      #expect(isSnakeCase, "\(fact.name)")
      #expect(fact.meaning.count > 2 && !fact.meaning.hasSuffix("."), "\(fact.name)")
      #expect(Facts.fact(named: fact.name)?.meaning == fact.meaning)
    }
    #expect(Facts.fact(named: "nonsense") == nil)
  }

  @Test(arguments: [
    ("himmelblau", "SS"), ("saddle", "oo"), ("absolute", "G"), ("bowl", "G"), ("ravine", "}}}G"),
    ("overparam", "?MSB"), ("easom", "f+++"),
  ])
  func valuesAreOfTheirKind(name: String, keys: String) throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 3, rows: 2)] {
      var program = try player(name, size: size)
      program.type(keys)
      program.wait(ticks: 110)
      let values = Facts.all.compactMap { fact in program.fact(fact.name).map { (fact, $0) } }
      #expect(values.count > Facts.all.count / 3)
      for (fact, value) in values {
        let kind: Fact.Kind =
          switch value {
          case .number: .number
          case .integer: .integer
          case .word: .word
          case .text: .text
          case .yesOrNo: .yesOrNo
          }
        #expect(kind == fact.kind, "\(fact.name)")
        if case .number(let number) = value { #expect(!number.isNaN, "\(fact.name)") }
        if case .word(let word) = value {
          #expect(!word.isEmpty && !word.contains(" "), "\(fact.name) is \(word)")
        }
      }
    }
  }

  @Test(arguments: Catalog.landscapes.map(\.id)) func valuesAreThoseOfTheCore(name: String) throws {
    let landscape = try #require(Catalog.landscape(named: name))
    let objective = Expression(landscape.formula)
    var run = Run(
      of: objective, from: landscape.start, stepSize: landscape.stepSize,
      rules: StopRules(for: objective, plane: .identity, window: landscape.window))
    for _ in 0..<7 { run.advance(on: objective) }
    let model = LocalModel(of: objective, at: run.point, along: .axes)
    var program = try player(name)
    program.type("sssssss")

    #expect(program.integer("step") == run.steps.count)
    #expect(program.number("loss") == run.loss)
    #expect([program.number("x"), program.number("y")] == run.point)
    #expect([program.number("gradient_x"), program.number("gradient_y")] == run.gradient)
    #expect(program.number("gradient_norm") == model.gradientNorm)
    #expect(program.number("h_xx") == model.hessian.xx)
    #expect(program.number("h_xy") == model.hessian.xy)
    #expect(program.number("h_yy") == model.hessian.yy)
    #expect(program.number("lambda_min") == model.eigenpairs.smaller.value)
    #expect(program.number("lambda_max") == model.eigenpairs.larger.value)
    #expect(program.number("condition") == model.conditionNumber)
    #expect(program.number("spectral_radius") == model.spectralRadius)
    #expect(program.number("ghg") == model.gradientCurvature)
    #expect(program.number("epsilon_descent") == model.limits.descent.value ?? infinite(model))
    #expect(program.number("epsilon_cauchy") == model.limits.cauchy.value ?? infinite(model))
    for order in 1...3 {
      #expect(
        program.number("change_order_\(order)")
          == model.predictedChange(order: order, stepSize: run.stepSize))
    }
    let next = zip(run.point, run.gradient).map { $0 - run.stepSize * $1 }
    #expect(program.number("change") == objective.loss(at: next) - run.loss)
    let view = try #require(program.state.visibleWindow)
    let extremes = CurvatureExtremes(of: objective, plane: .identity, window: view, samples: 61)
    #expect((program.number("smoothness") ?? -1) >= max(0, extremes.largest ?? 0))
    #expect(program.number("view_left") == view.x.lowerBound)
    #expect(program.number("view_top") == view.y.upperBound)
  }

  private func infinite(_ model: LocalModel) -> Double? {
    model.limits.descent == .unbounded ? .infinity : nil
  }

  /// A zig-zag across the ravine turns back in every step; ε below 1/λmax in none.
  @Test func signFlipsOfAZigZag() throws {
    var program = try player("ravine")
    program.type("S")
    #expect(program.integer("sign_flips") == 9)
    program = try player("ravine", stepSize: 0.02)
    program.type("S")
    #expect(program.integer("sign_flips") == 0)
  }

  @Test func wordsOfTheRun() throws {
    var program = try player("bowl")
    #expect(program.word("status") == "paused")
    program.type(" ")
    #expect(program.word("status") == "playing")
    program.type("G")
    #expect(program.word("status") == "running")
    program.wait(ticks: 50)
    #expect(program.word("status") == "converged")
    #expect(program.fact("reason") != nil)
    #expect(program.word("curvature") == "bowl")
    #expect(program.word("model_point") == "minimum")
    #expect(program.word("map") == "loss")
    program.type("M")
    #expect(program.word("map") == "model")
    program.type("M")
    #expect(program.word("map") == "difference")
    program.type("TPmkt")
    #expect(program.word("theme") == "light")
    #expect(program.word("palette") == "viridis")
    #expect(program.word("fill") == "bands")
    #expect(program.word("contours") == "lines")
    #expect(program.word("path") == "line")
  }
}
