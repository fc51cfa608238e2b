import ArgumentParser
import Descent
import Recording
import Screen
import Visualizer

/// Plays tapes without a terminal and says which expectations do not hold.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Replay tapes and verify what they expect.",
    discussion: """
      Each expectation that does not hold is printed with its line and the screen as it was; the exit \
      status is 1 then.
      """)

  @Argument(help: "The tapes.")
  var tapes: [String]

  @Flag(help: "Write the hashes of screens as they are into the tapes, and nothing else.")
  var update = false

  func run() throws {
    var output = StandardOutput()
    var tally = Tally()
    for path in tapes {
      do {
        try check(TapeFile(reading: path), &tally, &output)
      } catch let failure as Failure {
        try output.flush()
        complain(failure.sentence)
        tally.failures.append(failure)
      }
    }
    try output.write(line: tally.sentence)
    try output.flush()
    if let failure = tally.failures.max(by: { $0.status.rawValue < $1.status.rawValue }) {
      throw ExitCode(failure.status.rawValue)
    }
    if tally.broken > 0 { throw ExitCode(1) }
  }

  private struct Tally {
    var tapes = 0
    var expectations = 0
    var broken = 0
    var updated = 0
    var failures: [Failure] = []

    var sentence: String {
      var parts = [
        tapes.counted("tape"), expectations.counted("expectation"),
        broken == 1 ? "1 does not hold" : "\(broken) do not hold",
      ]
      if updated > 0 { parts.append("\(updated.counted("hash", "hashes")) updated") }
      if !failures.isEmpty {
        parts.append("\(failures.count.counted("tape")) could not be played")
      }
      return parts.joined(separator: ", ")
    }
  }

  private func check(_ file: TapeFile, _ tally: inout Tally, _ output: inout StandardOutput) throws
  {
    var playback = try file.playback()
    var hashes: [Int: String] = [:]
    tally.tapes += 1
    do {
      while let happening = try playback.step() {
        guard case .expectation(let expectation, let verdict, let line) = happening else {
          continue
        }
        tally.expectations += 1
        guard !verdict.holds else { continue }
        if update, expectation.isScreenHash {
          hashes[line] = verdict.seen
          continue
        }
        tally.broken += 1
        try report(file, line, expectation, verdict, playback.player, &output)
      }
    } catch let error as TapeError {
      tally.broken += 1
      try output.write(line: file.failure(error).sentence)
    }
    if !hashes.isEmpty {
      try file.write(hashes: hashes)
      tally.updated += hashes.count
    }
  }

  private func report(
    _ file: TapeFile, _ line: Int, _ expectation: Tape.Expectation, _ verdict: Verdict,
    _ player: Player, _ output: inout StandardOutput
  ) throws {
    let wanted = "\(expectation.fact) \(expectation.comparison.rawValue) \(expectation.value)"
    let remedy = expectation.isScreenHash ? "; --update writes that" : ""
    try output.write(
      line: DisplayText.visible(
        "\(file.path):\(line): expected \(wanted), seen \(verdict.seen)\(remedy)"))
    for row in PlainText.lines(of: player.frame(look: player.state.filmLook)) {
      try output.write(line: "  | " + row)
    }
  }
}

extension Tape.Expectation {
  fileprivate var isScreenHash: Bool {
    fact == Tape.Expectation.screenName && comparison == .equal
  }
}

extension TapeFile {
  /// Writes new hashes into their lines; everything else stays as it is, to the byte.
  fileprivate func write(hashes: [Int: String]) throws {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    for line in tape.lines {
      let written = lines[line.number - 1]
      guard let hash = hashes[line.number], case .expect(let expectation)? = line.command,
        let range = written.ranges(of: expectation.value).first
      else { continue }
      lines[line.number - 1] = written.replacingCharacters(in: range, with: hash)
    }
    if case .failed(let sentence) = WholeFile.write(
      lines.joined(separator: "\n"), to: path, replacing: true)
    {
      throw Failure.world(sentence)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
