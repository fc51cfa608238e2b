import Descent
import Screen
import Testing
import Visualizer

/// From where Λ⁺ is taken, and the ledger that follows from it.
@Suite struct SmoothnessTests {
  @Test func theKeyGoesRoundTheSources() throws {
    var program = try player("himmelblau")
    #expect(program.word("smoothness_source") == "sampled")
    let sampled = try #require(program.number("smoothness"))
    program.type("L")
    #expect(program.word("smoothness_source") == "certified")
    program.wait(ticks: 50)
    let certified = try #require(program.number("smoothness"))
    #expect(certified >= sampled * (1 - 1e-12))
    #expect(certified <= sampled * 1.0011)
    #expect(abs((program.number("smoothness_tightness") ?? 0) - certified / sampled) < 1e-6)
    #expect(program.lines().contains { $0.contains("certified, view") })
    program.type("L")
    #expect(program.word("smoothness_source") == "step")
    #expect((program.number("smoothness") ?? .infinity) < certified)
    #expect(program.lines().contains { $0.contains("certified along g") })
    program.type("L")
    #expect(program.number("smoothness") == sampled)
    program.type("uuu")
    #expect(program.word("smoothness_source") == "sampled")
  }

  /// A picture that is not watched is of what the searches come to, whatever they have come to yet.
  @Test(arguments: [SmoothnessSource.certified, .step])
  func settledNothingIsSearchedForAnyMore(source: SmoothnessSource) throws {
    var opening = Opening(try #require(Catalog.landscape(named: "plateau")))
    opening.shown.smoothness = source
    opening.step = 120
    let workbench = Workbench()
    var state = opening.state(on: Size(columns: 120, rows: 36), using: workbench)
    #expect(state.isSearching)
    state.settle(using: workbench)
    #expect(!state.isSearching && state.wait == nil)
    let settled = Player(state, using: workbench)
    #expect(settled.state.run.steps.count > 50)
    #expect(!settled.lines().contains { $0.contains("certifying") })
    var later = settled
    later.wait(ticks: 100)
    #expect(later.lines() == settled.lines())
  }

  /// Where the view has no curvature above 0, nothing is said of steps beyond it.
  @Test func noCurvatureInTheViewIsNoLimitInTheView() throws {
    var program = try player("himmelblau", stepSize: 0.01)
    program.type("SSS++++++++")
    #expect(program.number("smoothness") == 0)
    let limit = program.lines().first { $0.contains("2/Λ⁺ ≈") && $0.contains("–") }
    #expect(limit?.contains("no limit in view") == true)
  }

  /// The search goes on in ticks, is never asked for in one go, and nothing moves when it is done.
  @Test func theSearchTakesTicksAndEnds() throws {
    var program = try player("plateau")
    #expect(program.state.wait == nil)
    program.type("L")
    #expect(program.yesOrNo("certifying") == true)
    #expect(program.state.wait == 1)
    let first = try #require(program.number("smoothness"))
    program.wait(ticks: 20)
    let later = try #require(program.number("smoothness"))
    #expect(later <= first)
    for _ in 0..<200 where program.yesOrNo("certifying") == true { program.wait(ticks: 10) }
    #expect(program.yesOrNo("certifying") == false)
    #expect(program.state.wait == nil)
    // Another view asks anew.
    program.type("+")
    #expect(program.yesOrNo("certifying") == true)
  }

  /// A state shows the same on any workbench, however far another search went there.
  @Test func whatIsShownFollowsFromTheState() throws {
    var program = try player("griewank")
    program.type("L")
    program.wait(ticks: 3)
    let early = program.state
    let shown = program.number("smoothness")
    program.wait(ticks: 40)
    let other = Player(early, using: Workbench())
    #expect(other.number("smoothness") == shown)
    #expect(Player(early, using: program.workbench).number("smoothness") == shown)
  }

  @Test func whereThereIsNoBoundItIsSaid() throws {
    var program = try player("ackley")
    program.type("sL")
    program.wait(ticks: 400)
    #expect(program.number("smoothness") == .infinity)
    #expect(program.lines().contains { $0.contains("infinite, or no bound") })
    program.type("=")
    #expect(program.state.notice?.text == "no 1/Λ⁺: Λ⁺ is infinite, or could not be bounded")
    program.type("⇤")
    program.wait(ticks: 110)
    #expect(
      program.lines().contains {
        $0.contains("Λ⁺ is infinite, or has no bound yet")
      })
  }

  /// Along the step = goes to the longest one for which its own segment promises most.
  @Test func theStepsOwnLambdaGivesALongerStep() throws {
    var program = try player("rosenbrock")
    program.type("=")
    let safe = program.state.run.stepSize
    program.type("LL=")
    #expect(program.state.run.stepSize > 2 * safe)
    #expect(program.word("lemma") == "holds")
    #expect((program.number("change") ?? 1) < 0)
  }

  /// From the reader's example: Λ⁺ = 5.056 holds up to ε = 0.01 alone, and 2/5.056 proves nothing.
  @Test func alongTheStepEachStepSizeHasItsOwn() throws {
    var program = try player("himmelblau")
    program.type("ss⇥LL")
    #expect(abs((program.number("smoothness") ?? 0) - 5.056) < 1e-2)
    let limit = try #require(program.number("epsilon_smoothness"))
    #expect(abs(limit - 0.02783) < 1e-4)
    let lines = program.lines()
    #expect(lines.contains { $0.contains("proved to    0.0278") })
    #expect(!lines.contains { $0.contains("2/Λ⁺") })
    #expect(program.fact("spectral_smoothness") == nil)
    // At ε = 0.0533 L is 121.6, and what is promised there is above that.
    program.type(":epsilon 0.0533↵")
    #expect(abs(program.number("change") ?? 9) < 1)
    #expect((program.number("promise") ?? 0) > 121)
  }

  /// What = takes promises most: no other ε has a lower bound of L.
  @Test func noStepIsPromisedMoreThanTheBest() throws {
    var program = try player("himmelblau")
    program.type("ss⇥LL=")
    let best = try #require(program.number("promise"))
    for keys in ["→", "→→→→", "←", "←←←←", "←←←←←←←←←←"] {
      var other = program
      other.type(keys)
      #expect((other.number("promise") ?? .infinity) >= best, "\(keys)")
    }
  }

  /// A limit that another number lacks is not blamed on gᵀHg.
  @Test func eachLimitHasItsOwnReason() throws {
    var program = try player("absolute")
    program.type("⇥L")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("2/Λ⁺ ✓       –        Λ⁺ has no bound") }, "\(lines)")
    #expect(!lines.contains { $0.contains("gᵀHg not finite") })
    #expect(lines.contains { $0.contains("lemma        –        Λ⁺ has no bound") }, "\(lines)")
    // Along the step the bend lies ahead: shorter ones are proved, though this one is not.
    program = try player("absolute", start: [0.8, 0.2], stepSize: 0.1)
    program.type("⇥LL")
    #expect(abs((program.number("epsilon_smoothness") ?? 0) - 0.2 / 3) < 1e-4)
    let proved = program.lines()
    #expect(proved.contains { $0.contains("nothing is proved past ε = 0.0667") }, "\(proved)")
    #expect(!proved.contains { $0.contains("promises nothing at any") })
  }

  /// Whatever Λ⁺ is, its sign stands beside it, on every screen.
  @Test(arguments: [("", "≈"), ("L", "✓")]) func theSourceStandsBesideIt(keys: String, sign: String)
    throws
  {
    for size in [
      Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    ] {
      for view in ["", "⇥", "e"] {
        var program = try player("himmelblau", size: size)
        program.type(keys)
        program.wait(ticks: 60)
        program.type(view)
        for line in program.lines().dropLast(2) {
          for part in line.split(separator: " ").indices.dropLast() {
            let words = line.split(separator: " ")
            guard ["Λ⁺", "1/Λ⁺", "2/Λ⁺"].contains(words[part]) else { continue }
            let isSentence = [
              "silent", "no guarantee", "holds every", "certified over", "Λ⁺ is", "promises",
            ]
            .contains { line.contains($0) }
            #expect(isSentence || words[part + 1] == sign, "\(size) \(view): \(line)")
          }
        }
      }
    }
  }

  /// While boxes are examined it is said how many of them, and Λ and the tightness when it is done.
  @Test func theProgressOfTheSearchIsSaid() throws {
    var program = try player("plateau")
    program.type("L")
    #expect(program.lines().contains { $0.contains("certifying, 0 %") })
    for _ in 0..<200 where program.yesOrNo("certifying") == true { program.wait(ticks: 10) }
    let lines = program.lines()
    #expect(lines.contains { $0.contains("certified, view") })
    #expect(lines.contains { $0.contains("Λ ✓") && $0.contains("Λ⁺/sample 1.0") }, "\(lines)")
  }

  @Test func theStateLineKeepsTheSource() throws {
    var program = try player("ravine")
    program.type("LL")
    #expect(program.state.shown.words == "smoothness=step")
    let read = try Shown(words: "smoothness=step")
    #expect(read == program.state.shown)
    #expect(throws: Shown.UnknownWord.self) { try Shown(words: "smoothness=guessed") }
  }
}

@Suite struct LedgerViewTests {
  @Test func shortRunsAreListedWholly() throws {
    var program = try player("ravine", stepSize: 0.07)
    program.type("sssss⇤")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("all of 5 steps kept the lemma's promise") })
    #expect(lines.contains { $0.contains("5 held   0 silent   0 up") })
    let first = try #require(lines.firstIndex { $0.contains("true ΔL") })
    for step in 0..<5 {
      let row = lines[first + 1 + step]
      #expect(row.contains(" \(step)  ") && row.contains("✓"), "\(row)")
    }
  }

  @Test(arguments: [
    ("ravine", 0.081, "sss", "3 of 3 steps had ε ≥ 2/Λ⁺"),
    ("bowl", 0.001, "sss", "all of 3 steps kept the lemma's promise"),
  ])
  func whatCameOfThePromises(
    landscape: String, stepSize: Double, keys: String, sentence: String
  ) throws {
    var program = try player(landscape, stepSize: stepSize)
    program.type(keys + "⇤")
    #expect(program.lines().contains { $0.contains(sentence) }, "\(program.lines())")
  }

  @Test func stepsThatLeaveTheViewAreSaidTo() throws {
    var program = try player("bowl", start: [100, 0], stepSize: 0.1)
    program.type("ss⇤")
    #expect(program.lines().contains { $0.contains("2 of 2 steps left the view") })
    #expect(program.lines().contains { $0.contains("none: left the view") })
  }

  @Test func theRowsAreWalkedThrough() throws {
    var program = try player("ravine", stepSize: 1e-4)
    for _ in 0..<30 { program.type("S") }
    program.type("⇤↑")
    #expect(program.integer("inspected_step") == 299)
    program.type("↑")
    #expect(program.integer("inspected_step") == 200)
    program.type("↑↑")
    #expect(program.integer("inspected_step") == 70)
    program.type("↓")
    #expect(program.integer("inspected_step") == 100)
    let row = program.lines().first { $0.contains(" 100  ") && $0.contains("✓") }
    #expect(row != nil)
    program.type("↓↓↓")
    #expect(program.integer("inspected_step") == nil)
  }

  /// Along the step each one is judged by its own Λ⁺, in ticks.
  @Test func alongTheStepEveryStepIsCertified() throws {
    var program = try player("rosenbrock", stepSize: 0.001)
    for _ in 0..<40 { program.type("S") }
    program.type("⇤LL")
    #expect(program.yesOrNo("certifying") == true)
    program.wait(ticks: 10)
    #expect(program.yesOrNo("certifying") == false)
    #expect(program.lines().contains { $0.contains("all of 400 steps kept the lemma's promise") })
    // Going back and another way judges the new steps.
    program.type("B{s")
    program.wait(ticks: 2)
    #expect(program.lines().contains { $0.contains("391 steps") })
  }
}
