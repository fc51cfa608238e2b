extension Catalog {
  /// The landscape whose name is nearest to a word: by the fewest letters changed, added or dropped
  /// (Levenshtein), a name that begins with the word before others.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - landscapes: at least one; those of the catalogue where nothing else is said.
  /// - Returns: the nearest landscape, and the first of several that are as near.
  public static func nearest(
    to word: String, among landscapes: [Landscape] = Catalog.landscapes
  ) -> Landscape {
    let word = Array(word.lowercased())
    func distance(_ landscape: Landscape) -> Int {
      let id = Array(landscape.id)
      let isBeginning = !word.isEmpty && id.starts(with: word)
      return isBeginning ? 0 : editDistance(word, id)
    }
    return landscapes.dropFirst().reduce(landscapes[0]) { nearest, landscape in
      distance(landscape) < distance(nearest) ? landscape : nearest
    }
  }

  private static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var distances = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = distances[0]
      distances[0] = i + 1
      for (j, b) in second.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = distances[j + 1]
        distances[j + 1] = min(substitution, diagonal + 1, distances[j] + 1)
      }
    }
    return distances[second.count]
  }
}
