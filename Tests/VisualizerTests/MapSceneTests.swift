import Descent
import Screen
import Testing
import Visualizer

@Suite struct MapSceneTests {
  private func scene(_ program: Player) throws -> MapScene {
    program.state.scene(
      view: try #require(program.state.visibleWindow), using: program.workbench)
  }

  private func picture(_ program: Player) throws -> MapPicture {
    let layout = try #require(Layout(screen: program.state.screen))
    return try scene(program).picture(
      of: program.state, in: layout, contourCount: 11, using: program.workbench)
  }

  @Test func layersComeAndGoWithTheirKeys() throws {
    var program = try player("ravine")
    program.type("S")
    let all = try scene(program)
    #expect(all.levels.count == 2 && all.axes.count == 2 && all.path.count == 11)
    #expect(all.descent != nil && all.next != nil && all.stationary != nil)
    program.type("lvgitttoo")
    let none = try scene(program)
    #expect(none.levels.isEmpty && none.axes.isEmpty && none.path.count == 11)
    #expect(none.descent == nil && none.next == nil && none.stationary == nil)
    program.type("tt")
    #expect(try scene(program).path.isEmpty)
  }

  @Test func theNextStepLiesAtWMinusEpsilonG() throws {
    for landscape in Catalog.landscapes {
      let program = try player(landscape.id)
      let run = program.state.run
      let next = try #require(try scene(program).next)
      #expect(next.x == run.point[0] - run.stepSize * run.gradient[0])
      #expect(next.y == run.point[1] - run.stepSize * run.gradient[1])
    }
  }

  /// Length ∝ 1/√|λ|, the longest 0.27 of the shorter side, none below 0.45 of it.
  @Test func axesAreLongWhereLIsFlat() throws {
    let program = try player(formula: "(x^2 + 4*y^2)/2", start: [1, 1], stepSize: 0.1)
    let axes = try picture(program).axes
    let flat = try #require(axes.first { !$0.isThick })
    let steep = try #require(axes.first { $0.isThick })
    let layout = try #require(Layout(screen: program.state.screen))
    let side = Double(min(layout.map.columns * 2, layout.map.rows * 4))
    #expect(abs(flat.length - 0.27 * side) < 1e-9)
    #expect(abs(steep.length - 0.135 * side) < 1e-9)
    #expect(abs(flat.direction.y) < 1e-12 && abs(steep.direction.x) < 1e-12)
    let ravine = try player("ravine")
    let short = try #require(try picture(ravine).axes.first { $0.isThick })
    #expect(abs(short.length - 0.27 * 0.45 * side) < 1e-9)
  }

  @Test func theArrowPointsDownhill() throws {
    let program = try player(formula: "3*x + 4*y", start: [1, 1], stepSize: 0.1)
    let arrow = try #require(try picture(program).arrow)
    #expect(abs(arrow.direction.x + 0.6) < 1e-12)
    // Down in the plane is up in dots.
    #expect(abs(arrow.direction.y - 0.8) < 1e-12)
    #expect(arrow.length == 22)
  }

  @Test func whenConvergedTheStepIsGone() throws {
    var program = try player("bowl", stepSize: 0.5)
    program.type("G")
    program.wait(ticks: 5)
    let scene = try scene(program)
    #expect(scene.descent == nil && scene.next == nil)
    #expect(scene.axes.count == 2 && scene.path.count == 28)
    let kinds = scene.levels.count { if case .truth = $0.kind { true } else { false } }
    #expect(kinds == 0)
  }

  /// MATH §2: the kind of the model's level set is named beside it, at every size with a panel.
  @Test(arguments: [
    ("(x^2 + 4*y^2)/2", "", "m₂ = L(w): ellipse"), ("(x^2 - y^2)/2", "", "m₂ = L(w): hyperbola"),
    ("x^2/2 + y", "", "m₂ = L(w): parabola"), ("(x + 2*y)^2/2", "", "m₂ = L(w): parallel lines"),
    ("(x^2 + 4*y^2)/2", "O", "m₁ = L(w): line"), ("x^3 + y^2", "o", "m₃ = L(w): cubic curve"),
  ])
  func theKindOfTheLevelSetIsNamed(formula: String, keys: String, label: String) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
      var program = try player(formula: formula, start: [1.2, 0.9], stepSize: 0.1)
      program.act(.resize(size))
      program.type(keys)
      #expect(program.lines().contains { $0.contains(label) }, "\(program.lines())")
    }
    var wide = try player(formula: formula, start: [1.2, 0.9], stepSize: 0.1)
    wide.act(.resize(Size(columns: 200, rows: 60)))
    wide.type(keys)
    let kind = label.split(separator: ": ")
    #expect(wide.lines().contains { $0.contains("\(kind[0])  ") && $0.contains("  \(kind[1])  ") })
    #expect(wide.word("model_level_set") == String(kind[1].map { $0 == " " ? "_" : $0 }))
  }

  /// On a quadratic the model's level set is the true one: the line has both names, those that are on.
  @Test func aLineThatIsBothHasBothNames() throws {
    var program = try player("ravine")
    #expect(program.lines().contains { $0.contains("m₂ = L(w): ellipse") })
    #expect(program.lines().contains { $0.contains("L = L(w)") })
    program.type("l")
    #expect(program.lines().contains { $0.contains("m₂ = L(w): ellipse") })
    #expect(!program.lines().contains { $0.contains("L = L(w)") })
  }

  @Test func whenDivergedOnlyThePathRemains() throws {
    var program = try player("ravine", stepSize: 0.09)
    program.type("G")
    program.wait(ticks: 5)
    let scene = try scene(program)
    #expect(scene.levels.isEmpty && scene.axes.isEmpty)
    #expect(scene.descent == nil && scene.next == nil && scene.stationary == nil)
    #expect(scene.path.count > 10)
  }

  /// The ground of M: mₖ and |mₖ − L| dot by dot, from the local model and the loss.
  @Test(arguments: [1, 2, 3]) func groundsOfTheModel(order: Int) throws {
    var program = try player("himmelblau", size: Size(columns: 80, rows: 24))
    program.type("SS" + String(repeating: "O", count: 2 - min(order, 2)) + (order == 3 ? "o" : ""))
    #expect(program.integer("order") == order)
    let layout = try #require(Layout(screen: program.state.screen))
    let view = try #require(program.state.visibleWindow)
    let state = program.state
    let objective = Expression(state.landscape.formula)
    let model = LocalModel(of: objective, at: state.run.point, along: .axes)
    let (columns, rows) = (layout.map.columns * 2, layout.map.rows * 4)
    for (keys, difference) in [("M", false), ("M", true)] {
      program.type(keys)
      let quantity = try scene(program).ground
      let grid = program.workbench.grid(
        of: state.landscape,
        RasterRequest(
          quantity: quantity, plane: state.plane, window: view, columns: columns, rows: rows))
      for row in stride(from: 0, to: rows, by: 7) {
        for column in stride(from: 0, to: columns, by: 5) {
          let x = view.x.lowerBound + view.width * (Double(column) + 0.5) / Double(columns)
          let y = view.y.upperBound - view.height * (Double(row) + 0.5) / Double(rows)
          let value = model.value(
            order: order, at: PlanePoint(x: x - state.run.point[0], y: y - state.run.point[1]))
          let loss = objective.loss(at: [x, y])
          let expected = difference ? abs(value - loss) : value
          let error = abs(grid.values[row * columns + column] - expected)
          #expect(error <= 1e-9 * (abs(value) + abs(loss)))
        }
      }
    }
  }

  @Test func labelsKeepOffLinesOnEveryPreset() throws {
    let look = Look.fixedProfile
    let lines = Set(
      [Role.model, .level, .eigen, .gradient, .pathNewest, .pathRecent, .pathOld, .pathOldest]
        .map { look.color($0) })
    for landscape in Catalog.landscapes {
      for keys in ["", "S", "SS"] {
        var program = try player(landscape.id)
        program.type(keys)
        var map = try picture(program)
        func draw() -> Frame {
          var frame = Frame(
            size: Size(columns: map.columns, rows: map.rows), filledWith: look.blank,
            palette: look.palette)
          map.draw(into: &frame, at: Position(column: 0, row: 0), look: look)
          return frame
        }
        map.contours = .lines
        let labelled = draw()
        map.hasLabels = false
        let plain = draw()
        for row in 0..<map.rows {
          for column in 0..<map.columns where labelled[column, row] != plain[column, row] {
            #expect(column >= 4 && row < map.rows - 1)
            #expect(!lines.contains(plain[column, row].foreground), "\(landscape.id) \(keys)")
          }
        }
      }
    }
  }

  /// A level set of a single point has no line, and is named beside w.
  @Test(arguments: [("bowl", [0.0, 0.0]), ("booth", [1, 3]), ("himmelblau", [3, 2])])
  func aLevelSetOfOnePointIsNamed(name: String, start: Vector) throws {
    for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)] {
      let program = try player(name, size: size, start: start)
      #expect(program.word("model_level_set") == "point")
      let text = program.lines().joined(separator: "\n")
      #expect(text.contains("m₂ = L(w): point"), "\(text)")
    }
  }

  /// However crowded a map is, the model's level set has a name on it.
  @Test func theModelHasItsNameOnEveryPreset() throws {
    for landscape in Catalog.landscapes {
      for keys in ["", "S", "SSSS"] {
        var program = try player(landscape.id, size: Size(columns: 80, rows: 24))
        program.type(keys)
        let picture = try picture(program)
        guard !picture.levels.isEmpty, program.word("model_level_set") != "plane" else { continue }
        let view = try #require(program.state.visibleWindow)
        let w = PlanePoint(x: program.state.run.point[0], y: program.state.run.point[1])
        guard view.contains(w) else { continue }
        #expect(
          program.lines().contains { $0.prefix(50).contains("m₂") }, "\(landscape.id) \(keys)")
      }
    }
  }

  private func draw(_ map: MapPicture, _ look: Look) -> Frame {
    var frame = Frame(
      size: Size(columns: map.columns, rows: map.rows), filledWith: look.blank,
      palette: look.palette)
    map.draw(into: &frame, at: Position(column: 0, row: 0), look: look)
    return frame
  }

  /// Wherever w is, at least two lines say how high they are; those of Easom's hole lie too close.
  @Test(
    arguments: Catalog.landscapes.map(\.id).filter { $0 != "easom" },
    [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func contoursSayHowHighTheyAre(name: String, size: Size) throws {
    for keys in ["", "ssssssss"] {
      var program = try player(name, size: size)
      program.type(keys)
      var map = try picture(program)
      let valued = PlainText.lines(of: draw(map, .fixedProfile)).map(Array.init)
      map.contours = .lines
      let plain = PlainText.lines(of: draw(map, .fixedProfile)).map(Array.init)
      let values = zip(valued, plain).flatMap { new, old in
        String(zip(new, old).map { $0 == $1 ? " " : $0 }).split(separator: " ")
      }
      #expect(values.count >= 2, "\(keys) \(values)")
    }
  }

  /// In ASCII a contour is a row of digits, which no word may be read together with.
  @Test(arguments: Catalog.landscapes.map(\.id))
  func noDigitOfAContourTouchesALabel(name: String) throws {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .indexed256, glyphs: .ascii)
    for keys in ["", "S"] {
      var program = try player(name, size: Size(columns: 80, rows: 24))
      program.type(keys)
      var map = try picture(program)
      map.ticksAcross = []
      let labelled = draw(map, look)
      map.hasLabels = false
      map.ticksUp = []
      let plain = draw(map, look)
      for row in 0..<map.rows {
        for column in 1..<map.columns {
          let pair = [column - 1, column].map { labelled[$0, row] }
          let isNew = [column - 1, column].map { labelled[$0, row] != plain[$0, row] }
          guard isNew[0] != isNew[1], pair.allSatisfy({ $0.glyph != " " }) else { continue }
          let other = isNew[0] ? pair[1] : pair[0]
          #expect(!("0"..."9").contains(other.glyph), "\(keys) \(row) \(column)")
        }
      }
    }
  }
}
