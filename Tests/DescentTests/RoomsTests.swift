import Foundation
import Testing

/// The folders of Descent's sources stand on each other: none uses a type that a later one declares.
@Suite struct RoomsTests {
  private static let rooms = [
    "Numbers", "Losses", "Steps", "Theory/Bounds", "Theory/Critical", "Landscapes", "Theory/Step",
    "Theory/Kernel", "Theory/Rates", "Theory/Eigenbasis", "Diagnosis", "Traces",
  ]

  private struct Source {
    let name: String
    let room: Int
    let text: String
    /// The types that it declares, nested ones as well, and those that others may use by one word.
    var declared: Set<String> { matches(#/(?m)\b(?:struct|enum|protocol|class) (\w+)/#) }
    var offered: Set<String> {
      matches(#/(?m)^(?:public |package |indirect |final )*(?:struct|enum|protocol|class) (\w+)/#)
    }
    var words: Set<String> { matches(#/\b([A-Z]\w+)/#) }

    private func matches(_ pattern: Regex<(Substring, Substring)>) -> Set<String> {
      Set(text.matches(of: pattern).map { String($0.output.1) })
    }
  }

  private func sources() throws -> [Source] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Descent").standardized
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }
    return try files.map { file in
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        .replacing(#/\/\/.*/#, with: "").replacing(#/"(?:\\.|[^"\\])*"/#, with: "")
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      let room = try #require(RoomsTests.rooms.firstIndex(of: folder), "\(file) is in no room")
      return Source(name: file, room: room, text: text)
    }
  }

  @Test func noRoomNeedsALaterOne() throws {
    let sources = try sources()
    #expect(sources.count > 150)
    var home: [String: Int] = [:]
    for source in sources { for type in source.offered { home[type] = source.room } }
    for source in sources {
      let later = source.words.subtracting(source.declared).filter { home[$0] ?? 0 > source.room }
      #expect(later.isEmpty, "\(source.name) uses \(later.sorted())")
    }
  }
}
