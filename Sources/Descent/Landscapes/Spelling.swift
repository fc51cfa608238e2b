/// How near words are to one another, for what a person may have meant.
public enum Spelling {
  /// The name that is nearest to a word: one that begins with it before others.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - names: at least one.
  /// - Returns: the nearest name, and the first of several that are as near.
  public static func nearest(to word: String, among names: [String]) -> String {
    names.dropFirst().reduce(names[0]) { nearest, name in
      distance(from: word, to: name) < distance(from: word, to: nearest) ? name : nearest
    }
  }

  /// The fewest letters changed, added or dropped that make a name of a word (Levenshtein); none for
  /// a name that begins with the word.
  public static func distance(from word: String, to name: String) -> Int {
    let (word, name) = (Array(word.lowercased()), Array(name))
    guard word.isEmpty || !name.starts(with: word) else { return 0 }
    var distances = Array(0...name.count)
    for (i, a) in word.enumerated() {
      var diagonal = distances[0]
      distances[0] = i + 1
      for (j, b) in name.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = distances[j + 1]
        distances[j + 1] = min(substitution, diagonal + 1, distances[j] + 1)
      }
    }
    return distances[name.count]
  }
}
