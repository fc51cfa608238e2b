import ArgumentParser
import Recording
import Screen
import Visualizer

/// A tape from a file.
struct TapeFile {
  let path: String
  let text: String
  let tape: Tape

  /// Reads and checks a tape; `Failure` names the file, the line and the column.
  init(reading path: String) throws {
    self.path = path
    switch TextFile.read(path) {
    case .text(let text):
      self.text = text
      do {
        tape = try Tape(parsing: text, kindOfFact: Facts.kindInTapes(ofFact:))
      } catch {
        throw TapeFile.failure(path, error)
      }
    case .missing: throw Failure.world("\(path): no such file")
    case .unreadable(let why): throw Failure.world("\(path): \(why)")
    case .noText: throw Failure.input("\(path): no tape: not UTF-8, or larger than 1 MiB")
    }
  }

  /// The tape on a program that was opened as it says.
  func playback() throws -> TapePlayback {
    let workbench = Workbench()
    let state = try opening().state(on: size, using: workbench)
    return TapePlayback(tape, on: Player(state, using: workbench))
  }

  /// What the tape opens.
  func opening() throws -> Opening {
    let line = tape.lines.first { $0.command == .open(tape.openWords) }?.number ?? 1
    do {
      try TapeWordsAllowed.check(tape.openWords)
      return try OpeningOptions(reading: tape.openWords).opening()
    } catch let failure as Failure {
      throw Failure.input("\(path):\(line): open: \(failure.sentence)")
    } catch {
      let sentence = OpeningOptions.message(for: error).split(separator: "\n").first ?? ""
      throw Failure.input("\(path):\(line): open: \(sentence)")
    }
  }

  var size: Size { tape.size ?? Size(columns: 1, rows: 1) }

  func failure(_ error: TapeError) -> Failure { TapeFile.failure(path, error) }

  private static func failure(_ path: String, _ error: TapeError) -> Failure {
    Failure.input("\(path):\(error.line):\(error.column): \(error.explanation)")
  }
}
