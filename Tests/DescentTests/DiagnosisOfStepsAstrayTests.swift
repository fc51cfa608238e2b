import Descent
import Testing

/// What is offered where a step led away from the minimum in whose valley a run began.
@Suite struct DiagnosisOfStepsAstrayTests {
  /// Step 0 with ε = 0.6 is 10 times 2gᵀg/gᵀHg and takes x from 2.22 to −2.44, where the unit is 0
  /// whatever y is.
  @Test(arguments: [([2.22, -0.68], 0.6), ([2.22, -0.68], 0.2), ([2, -1], 0.6), ([1, 3], 0.3)])
  func aUnitThatIsThrownOutOfTheWindowGetsAnEpsilon(start: Vector, stepSize: Double) throws {
    let diagnosis = try diagnosis(
      "((y*(abs(x)+x)/2-1)^2+(y*(abs(2*x)+2*x)/2-1.44)^2)/2", from: start, stepSize: stepSize,
      steps: 1000)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains(" led from ("), "\(said)")
    let remedy = try #require(diagnosis.remedy, "\(said)")
    #expect(abs(remedy.trial.restingLoss - 0.03136) < 1e-6, "\(said)")
  }

  /// Of a formula alone, whose window is found.
  private func own(
    _ text: String, from start: Vector, stepSize: Double, steps: Int
  ) throws -> Diagnosis {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    return diagnosis(
      of: Landscape(unnamed: formula, start: start, stepSize: stepSize), steps: steps)
  }

  /// Each landscape has a dead plateau or a worse minimum, to which ε that are only a little smaller lead
  /// as well; the loss that is told is that of the minimum to which the way down from the start leads.
  @Test(arguments: [
    // A unit of two data that is dead where its argument is below 0.
    (
      "((abs(x+y)+(x+y))/2-1)^2/2+((abs(2*x+y)+(2*x+y))/2-2)^2/2", [2.0, 2.0], 0.5, 2000, 1e-6
    ),
    (
      "((abs(x+y)+(x+y))/2-1)^2/2+((abs(2*x+y)+(2*x+y))/2-2)^2/2", [2.24, 0.65], 1.5, 2000, 1e-6
    ),
    // Four layers with a decay: at 0 all weights are dead.
    ("(x^3*y-1)^2/2+0.01*(x^2+y^2)", [1.5, 1.5], 0.2, 2000, 0.018),
    ("(x^3*y-1)^2/2+0.01*(x^2+y^2)", [-1.05, 0], 1.5, 2000, 0.018),
    (
      "((y*(abs(x)+x)/2-1)^2+(y*(abs(2*x)+2*x)/2-2)^2)/2+0.01*(x^2+y^2)", [0.37, 1.88], 0.17, 300,
      0.021
    ),
    // Tanh units: a step along which L bends down leads to where they saturate.
    (
      "((tanh(x+y)-0.5)^2+(tanh(2*x+y)-0.8)^2+(tanh(y-x)+0.3)^2)/2", [-2.16, -1.46], 3.8, 300, 7e-4
    ),
    // Three data of a bell, thrown far off.
    (
      "((exp(-(0-x)^2/2)*y-0.6)^2+(exp(-(1-x)^2/2)*y-1)^2+(exp(-(2-x)^2/2)*y-0.6)^2)/2",
      [-2.48, -0.68], 18, 2000, 3e-5
    ),
    // A normal's likelihood, whose first step leads far out of the window.
    ("log(y)+((1-x)^2+(2-x)^2+(4-x)^2)/(6*y^2)", [0, 0.3], 0.1, 300, 0.722),
    ("log(y)+((1-x)^2+(2-x)^2+(4-x)^2)/(6*y^2)", [2, 0.1], 0.1, 500, 0.722),
    // A fit of a decay.
    ("((x*exp(-y)-0.6)^2+(x*exp(-2*y)-0.4)^2+(x*exp(-3*y)-0.2)^2)/2", [1, -0.3], 0.3, 2000, 8e-4),
    ("((x*exp(-y)-0.6)^2+(x*exp(-2*y)-0.4)^2+(x*exp(-3*y)-0.2)^2)/2", [1, -1], 0.01, 2000, 0.02),
    // Another one, whose window is far above the start nearly everywhere.
    (
      "((x*exp(-y)-0.8)^2+(x*exp(-2*y)-0.5)^2+(x*exp(-4*y)-0.1)^2)/2", [0.42, 2.75], 9.4, 1000,
      0.002
    ),
    // A bell whose start lies where the slope leads to the plateau as well.
    ("((y*exp(-x^2)-0.5)^2+(y*exp(-(1-x)^2)-1)^2)/2", [-0.01, -2.2], 1.7, 2000, 1e-12),
    ("(y*tanh(x)-0.9)^2/2+(y*tanh(3*x)-1)^2/2", [0.2, -2], 0.3, 300, 1e-11),
    (
      "((y*tanh(x)-0.5)^2+(y*tanh(2*x)-0.8)^2+(y*tanh(-x)+0.6)^2)/2", [-0.26, 2.19], 0.4, 300,
      0.0026
    ),
  ])
  func anEpsilonThatStaysIsOffered(
    text: String, start: Vector, stepSize: Double, steps: Int, least: Double
  ) throws {
    let diagnosis = try own(text, from: start, stepSize: stepSize, steps: steps)
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.trial.loss < least, "\(diagnosis.sentences)")
    let objective = Expression(try Formula(parsing: text, variables: ["x", "y"]))
    var point = start
    guard remedy.step == 0 else { return }
    for _ in 0..<remedy.trial.steps {
      point = zip(point, objective.gradient(at: point)).map { $0 - remedy.stepSize * $1 }
    }
    #expect(objective.loss(at: point) < least)
  }

  /// The longest step is named, from where to where, and why no limit of the model held it.
  @Test(arguments: [
    (
      "((y*exp(-x^2)-0.5)^2+(y*exp(-(1-x)^2)-1)^2)/2", [-0.01, -2.2], 1.7, 2000,
      "Step 0 led from (−0.01, −2.2) to (−5.1, 3.49), out of the window: L bends down along −g there, "
        + "so that no limit bounds ε;"
    ),
    // L is 2.5 before the step and behind it.
    (
      "((y*(abs(x)+x)/2-1)^2+(y*(abs(2*x)+2*x)/2-2)^2)/2", [1, 2], 0.4, 2000,
      "Step 0 led from (1, 2) to (−3, 0): ε = 0.4 was 5.8 times the limit 2gᵀg/gᵀHg;"
    ),
    (
      "((tanh(x+y)-0.5)^2+(tanh(2*x+y)-0.8)^2+(tanh(y-x)+0.3)^2)/2", [-2.16, -1.46], 3.8, 300,
      "Step 6 led from (1.1, −2.95) to (8.18, 0.854), out of the window: L bends down"
    ),
    (
      "(y*tanh(x)-0.9)^2/2+(y*tanh(3*x)-1)^2/2", [0.2, -2], 0.3, 300,
      "Step 0 led from (0.2, −2) to (−3.2, −1.59), out of the window: L bends down"
    ),
    (
      "((y*tanh(x)-0.5)^2+(y*tanh(2*x)-0.8)^2+(y*tanh(-x)+0.6)^2)/2", [-0.26, 2.19], 0.4, 300,
      "Step 0 led from (−0.26, 2.19) to (4.05, 1.61), out of the window: ε = 0.4 was 1.5 times"
    ),
  ])
  func theStepThatLedAstrayIsNamed(
    text: String, start: Vector, stepSize: Double, steps: Int, sentence: String
  ) throws {
    let diagnosis = try own(text, from: start, stepSize: stepSize, steps: steps)
    #expect(
      diagnosis.sentences.contains { $0.hasPrefix(sentence) },
      "\(diagnosis.sentences.joined(separator: " "))")
  }

  /// A first step that was too long and yet led to the lowest minimum there is.
  @Test func whatLostNothingIsNotHeldAgainstARun() throws {
    let diagnosis = try own(
      "(x^2-2)^2/4+(x*y-1)^2/2+(y^2-0.5)^2/4", from: [2, -1], stepSize: 0.2, steps: 2000)
    #expect(
      diagnosis.findings.map(\.cause) == ["minimum", "descends"],
      "\(diagnosis.sentences.joined(separator: " "))")
  }

  /// Where it stands now is said, too.
  @Test func aStepThatLedFarIsNotAllThatIsSaid() throws {
    let diagnosis = try own(
      "log(y)+((1-x)^2+(2-x)^2+(4-x)^2)/(6*y^2)", from: [0, 0.3], stepSize: 0.1, steps: 300)
    let causes = diagnosis.findings.map(\.cause)
    #expect(causes.contains("too_long_step") && causes.count > 1, "\(diagnosis.sentences)")
  }

  /// Easom's plain has a low dent at (1.305, 1.305), to which the slope leads from here.
  @Test func whereTheSlopeOfAPlateauLeadsIsSaid() throws {
    let diagnosis = try diagnosis(preset: "easom", start: [1, 1], stepSize: 0.5, steps: 300)
    let text = diagnosis.sentences.joined(separator: " ")
    #expect(text.contains("leads to the minimum (1.3, 1.3), where L = −8.11e−5"), "\(text)")
    #expect(!text.contains("gets away"))
  }

  /// λmax grows along the valley of Rosenbrock's function to 1001.6 at (1, 1).
  @Test func whatBoundsEpsilonIsTheMinimumAhead() throws {
    let diagnosis = try diagnosis(
      preset: "rosenbrock", start: [-1.2, 1], stepSize: 5e-4, steps: 3000)
    let text = diagnosis.sentences.joined(separator: " ")
    #expect(text.contains("at (1, 1), the minimum ahead, ε λmax = 0.501"), "\(text)")
    let remedy = try #require(diagnosis.remedy)
    #expect(remedy.stepSize > 0.001 && remedy.stepSize < 0.001997)
    #expect(remedy.trial.reason?.isConverged == true)
  }

  /// The minima lie on kinks, at which one ε falls and no constant one comes to rest.
  @Test(arguments: [
    (
      "(abs(1-x-y)+1-x-y)/2+(abs(1+x-2*y)+1+x-2*y)/2+0.05*(x^2+y^2)", [0.0, 0.0], 0.2, 400
    ),
    ("(0.9*(abs(x-1)+abs(x-3)+abs(x-7))+0.8*(3*x-11))/3+(y-x)^2", [0, 0], 0.3, 300),
  ])
  func whatHelpsAmongKinksIsSaid(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try own(text, from: start, stepSize: stepSize, steps: steps)
    let said = (diagnosis.sentences + [diagnosis.vainSearch?.sentence].compactMap(\.self))
      .joined(separator: " ")
    #expect(diagnosis.remedy == nil && said.contains("--epsilon-from"), "\(said)")
  }

  /// Smaller ε come to rest here, at a higher minimum, and higher than the start beside the pole.
  @Test func whatRestsHigherThanTheRunHasBeenIsSaid() throws {
    let diagnoses = [
      try diagnosis(preset: "ackley", stepSize: 0.24, steps: 3000),
      try own("x^2+y^2+1/(x-2)", from: [1.9, 1], stepSize: 2.5, steps: 1000),
    ]
    for diagnosis in diagnoses {
      let said = try #require(diagnosis.vainSearch?.sentence, "\(diagnosis.sentences)")
      #expect(
        said.hasSuffix(
          "none was seen to do better: what came to rest did so no lower than this run has been or comes to."
        ),
        "\(said)")
    }
  }

  /// Out of the window of its two minima, in a bowl where both λ are 1.
  @Test func shortStepsOutsideOfTheWindowAreNoCrawl() throws {
    let diagnosis = try own(
      "cos(x)+cos(y)+(x^2+y^2)/500", from: [7, 8], stepSize: 0.01, steps: 400)
    #expect(!diagnosis.findings.contains { $0.cause == "crawls" }, "\(diagnosis.sentences)")
    let remedy = try #require(diagnosis.remedy, "\(diagnosis.sentences)")
    #expect(remedy.purpose == .isFaster && remedy.trial.reason?.isConverged == true)
  }
}
