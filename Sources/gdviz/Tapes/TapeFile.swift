import ArgumentParser
import Assets
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
    switch TextFile.read(path, waitingForWriter: true) {
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

  /// A tape that comes with the program; its name stands for its path.
  init(_ shipped: ShippedTape) throws {
    path = shipped.name
    text = shipped.text
    do {
      tape = try Tape(parsing: text, kindOfFact: Facts.kindInTapes(ofFact:))
    } catch {
      throw TapeFile.failure(path, error)
    }
  }

  /// The program as the tape opens it.
  func player(on size: Size) throws -> Player {
    let workbench = Workbench()
    return Player(try opening().state(on: size, using: workbench), using: workbench)
  }

  /// The tape at its beginning.
  func playback() throws -> TapePlayback {
    TapePlayback(tape, on: try player(on: size))
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
