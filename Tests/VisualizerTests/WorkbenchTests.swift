import Descent
import Screen
import Testing
import Visualizer

@Suite struct WorkbenchTests {
  /// What is remembered says the same as what is made anew, whatever was asked before.
  @Test func aNewWorkbenchShowsTheSame() throws {
    let looks = [
      Look.fixedProfile, Look(theme: .light, colorMap: .day, depth: .none, glyphs: .ascii),
    ]
    for name in ["himmelblau", "ravine", "absolute"] {
      var program = try player(name)
      for keys in ["S", "+", "M", "M", "o", "M", "0", "T", "]", "B", "s", "k", "m", "?", "?"] {
        program.type(keys)
        for look in looks {
          let remembered = program.frame(look: look)
          let anew = view(program.state, look: look, using: Workbench())
          #expect(remembered == anew, "\(name) after \(keys)")
        }
      }
    }
  }

  /// Screens of 175 and 159 columns have maps of one size but not the same number of contours.
  @Test func contoursAreThoseOfTheLayout() throws {
    var program = try player("himmelblau", size: Size(columns: 159, rows: 36))
    _ = program.frame(look: .fixedProfile)
    program.act(.resize(Size(columns: 175, rows: 36)))
    #expect(
      program.frame(look: .fixedProfile)
        == view(program.state, look: .fixedProfile, using: Workbench()))
  }
}
