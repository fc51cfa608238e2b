import Descent
import Screen
import Testing
import Visualizer

@Suite struct HelpSheetTests {
  /// All pages of the sheet, each as lines of text.
  private func pages(of program: Player, look: Look = .fixedProfile) -> [[String]] {
    var program = program
    program.type("?")
    var pages: [[String]] = []
    while pages.count < 50 {
      pages.append(program.lines(look: look))
      let before = program.state.overlay
      program.press(.right)
      if program.state.overlay == before { break }
    }
    return pages
  }

  private static let sizes: [(Size, most: Int)] = [
    (Size(columns: 200, rows: 60), 2), (Size(columns: 120, rows: 36), 2),
    (Size(columns: 80, rows: 24), 5), (Size(columns: 40, rows: 12), 17),
  ]

  @Test(arguments: sizes.map(\.0)) func everyKeyIsOnAPage(size: Size) throws {
    let text = pages(of: try player(size: size)).joined().joined(separator: "\n")
    for line in KeyTable.lines {
      #expect(text.contains(line.text.split(separator: " ")[0]), "\(line.text)")
      #expect(text.contains(line.keys), "\(line.keys)")
    }
  }

  @Test(arguments: sizes) func itTakesFewPages(size: Size, most: Int) throws {
    let pages = pages(of: try player(size: size))
    #expect(pages.count <= most)
    // None of the keys' is nearly empty beside another, where there is room for more than a group.
    guard size.rows >= 20 else { return }
    let filled = pages.dropLast().map { page in page.count { $0.contains { $0 != " " } } }
    let (fewest, fullest) = (try #require(filled.min()), try #require(filled.max()))
    #expect(2 * fewest >= fullest)
  }

  @Test(arguments: sizes.map(\.0)) func theSignsAreExplainedBehindTheKeys(size: Size) throws {
    let text = pages(of: try player(size: size)).joined().joined(separator: "\n")
    for sign in ["Λ⁺", "Λ", "L*", "Lₘ", "μ", "PL", "κ", "m₀ … m₃", "⋈", "◌", "≈"] {
      #expect(text.contains(" \(sign) "), "\(sign)")
    }
  }

  @Test func whyAKeyCannotActStandsBehindAColon() throws {
    let text = pages(of: try player()).joined().joined(separator: "\n")
    #expect(text.contains("undo, redo: nothing to undo"))
    #expect(text.contains("step view: by tab") && text.contains("convergence: by tab"))
    #expect(!text.contains("¹"))
    var program = try player("ravine")
    program.type("SSS⇥⇥")
    let other = pages(of: program).joined().joined(separator: "\n")
    #expect(other.contains("show: in the map view") || other.contains("in the map view, by tab"))
    #expect(!other.contains("convergence: by tab"))
  }

  /// A long reason loses what it adds, so that keys that cannot act take no more than two rows.
  @Test func ofALongReasonTheBeginningIsSaid() throws {
    var program = try player("bowl", stepSize: 0.5)
    program.type("SSSS")
    #expect(program.state.run.status != .running)
    let sheet = HelpSheet(
      state: program.state, workbench: program.workbench, look: .fixedProfile,
      size: program.state.screen)
    let text = "\(sheet.pages)"
    #expect(text.contains("play, pause: the run has"))
    #expect(!text.contains("‖g‖ ="))
  }

  /// What the mouse would do is listed without it, too, and why it does not.
  @Test func withoutAMouseItsGroupSaysWhy() throws {
    let plain = try player()
    var state = plain.state
    state.hasMouse = false
    let text = pages(of: Player(state, using: plain.workbench)).joined().joined(separator: "\n")
    #expect(text.contains("mouse: the terminal keeps it"))
    #expect(text.contains("zoom at the pointer"))
    let others = pages(of: plain).joined().joined(separator: "\n")
    #expect(others.contains("zoom at the pointer") && !others.contains("the terminal keeps it"))
  }

  /// Whose keys they are stands above the first of a column, also where a group goes on in it.
  @Test(arguments: sizes.map(\.0), [GlyphSet.braille, .ascii])
  func everyColumnBeginsWithTheNameOfAGroup(size: Size, glyphs: GlyphSet) throws {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: glyphs)
    let program = try player(size: size)
    let sheet = HelpSheet(
      state: program.state, workbench: program.workbench, look: look, size: size)
    let names = Binding.Group.allCases.map(\.rawValue) + HelpSigns.titles
    for column in sheet.pages.joined() {
      guard case .title(let text) = column.first else {
        Issue.record("\(String(describing: column.first))")
        continue
      }
      #expect(names.contains { text.hasPrefix($0) })
    }
  }

  /// What keys do stands in line, however long their names are.
  @Test(arguments: [GlyphSet.braille, .blocks, .ascii])
  func noKeysAreWiderThanTheirColumn(glyphs: GlyphSet) {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: glyphs)
    for columns in [38, 39, 40, 44] {
      let column = HelpGroup.textColumn(columns: columns, look: look)
      #expect(column <= 11)
      for line in KeyTable.lines {
        #expect(look.text(look.keys(line.keys)).unicodeScalars.count < column, "\(line.keys)")
      }
    }
  }

  /// The last words of meanings that fill their column.
  @Test(arguments: sizes.map(\.0)) func noMeaningIsCut(size: Size) throws {
    let text = pages(of: try player(size: size)).joined().joined(separator: "\n")
    for word in ["nearby", "residuals", "probe's", "estimated"] {
      #expect(text.contains(word + " ") || text.contains(word + ",") || text.contains(word + ":"))
    }
  }

  /// The last row is the key line's, but for 120x36, where all keys are on one page with it.
  @Test(arguments: sizes.map(\.0)) func theKeyLineStaysInSight(size: Size) throws {
    guard size.rows >= 20, size.rows != 36 else { return }
    for page in pages(of: try player(size: size)) {
      #expect(page.last?.contains("esc close ") == true, "\(page.last ?? "")")
    }
  }

  @Test func whichKeysTurnPagesIsSaid() throws {
    let small = try #require(pages(of: try player(size: Size(columns: 40, rows: 12))).first)
    #expect(small[0].contains("← → turn, esc closes"))
    let ascii = Look(theme: .dark, colorMap: .dusk, depth: .none, glyphs: .ascii)
    let plain = pages(of: try player(size: Size(columns: 40, rows: 12)), look: ascii)
    #expect(plain[0][0].contains("left right turn, esc closes"))
  }

  @Test func qClosesItAndEndsNothing() throws {
    var program = try player()
    let closing = program.type("?q")
    #expect(program.state.overlay == nil && closing.isEmpty)
    let quitting = program.type("q")
    #expect(quitting == [.quit])
  }
}
