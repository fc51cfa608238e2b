import Randomness
import Recording
import Screen

extension Tape {
  /// A valid tape with every kind of command, awkward texts among them.
  static func generated(seed: UInt64) -> Tape {
    var random = Seeded(state: seed)
    let size = Size(
      columns: .random(in: 1...500, using: &random), rows: .random(in: 1...200, using: &random))
    var lines: [Line] = []
    func append(_ command: Command?, _ comment: String = "") {
      lines.append(Line(command, comment: comment, number: lines.count + 2))
    }
    append(nil, "# a comment, \"quoted")
    append(.size(size), "  #")
    append(.open((0..<Int.random(in: 0...4, using: &random)).map { _ in oneLine(&random) }))
    for index in 0..<60 {
      let comment = index % 7 == 0 ? " \t# \(text(&random))x" : ""
      append(command(&random, size, index), comment.contains("\n") ? "" : comment)
    }
    return Tape(lines: lines)
  }

  private static func text(_ random: inout Seeded) -> String {
    let pool = Array(" #\"\\\naλ−⠿|3,.=-~'`ü")
    return String(
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? "a"
      })
  }

  private static func oneLine(_ random: inout Seeded) -> String {
    String(text(&random).map { $0 == "\n" ? "n" : $0 })
  }

  private static func command(
    _ random: inout Seeded, _ size: Size, _ index: Int
  ) -> Command? {
    func place(_ random: inout Seeded) -> Position {
      Position(
        column: .random(in: 0..<size.columns, using: &random),
        row: .random(in: 0..<size.rows, using: &random))
    }
    let count = Bool.random(using: &random) ? 1 : Int.random(in: 1...9999, using: &random)
    switch index % 12 {
    case 0: return nil
    case 1: return .mark("\(index) \(oneLine(&random))")
    case 2: return .caption(oneLine(&random) + "\n" + oneLine(&random))
    case 3:
      let keys: [Key] = [
        .character("#"), .character("\""), .character("\\"), .character("9"), .space, .pageDown,
        .control("l"), .function(7), .shiftTab, .character("λ"),
      ]
      return .press(keys.randomElement(using: &random) ?? .space, count: count)
    case 4: return .type("y" + oneLine(&random))
    case 5: return .wait(ticks: .random(in: 1...3000, using: &random))
    case 6: return .pause
    case 7: return .resize(size)
    case 8: return .click(place(&random))
    case 9: return .drag(from: place(&random), to: place(&random))
    case 10: return .wheel(place(&random), .down, count: count)
    default:
      return .expect(
        Tape.Expectation(fact: "formula", comparison: .like, value: "f" + text(&random)))
    }
  }
}
