extension Shown {
  /// What says nothing differs.
  private static let defaults = "defaults"

  private static let layers: [(word: String, layer: Action.Layer)] = [
    ("level", .level), ("eigenvectors", .eigenvectors), ("gradient", .gradient),
    ("next", .nextStep), ("lemma", .lemma),
  ]

  /// What differs from the defaults, as `order=3,ground=model,no-level`.
  package var words: String {
    let standard = Shown()
    var words: [String] = []
    func add<Value: Equatable>(_ name: String, _ path: KeyPath<Shown, Value>, _ text: String) {
      if self[keyPath: path] != standard[keyPath: path] { words.append("\(name)=\(text)") }
    }
    add("order", \.order, "\(order)")
    add("step-orders", \.stepOrders, stepOrders.digits)
    add("ground", \.ground, ground.rawValue)
    add("path", \.path, path.rawValue)
    add("contours", \.contours, contours.rawValue)
    add("fill", \.fill, fill.rawValue)
    add("smoothness", \.smoothness, smoothness.rawValue)
    for (word, layer) in Shown.layers where !self[layer] { words.append("no-\(word)") }
    return words.isEmpty ? Shown.defaults : words.joined(separator: ",")
  }

  /// The words that are understood, for an error's sentence and for help.
  package static let vocabulary =
    "order=0…3, step-orders=digits, ground=loss|model|difference, path=beads|line|off, "
    + "contours=values|lines|off, fill=shaded|bands|off, smoothness=sampled|certified|step, "
    + "[no-]level, [no-]eigenvectors, [no-]gradient, [no-]next, [no-]lemma"

  /// A word that is not understood.
  package struct UnknownWord: Error, Equatable {
    package let word: String
  }

  /// The defaults, changed by words.
  package init(words: String) throws(UnknownWord) {
    self.init()
    for word in words.split(separator: ",").map({ $0.filter { $0 != " " } })
    where word != Shown.defaults {
      guard apply(word) else { throw UnknownWord(word: word) }
    }
  }

  private mutating func apply(_ word: String) -> Bool {
    for (name, layer) in Shown.layers where word == name || word == "no-\(name)" {
      self[layer] = word == name
      return true
    }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let value = String(parts[1])
    switch parts[0] {
    case "order":
      guard let number = Int(value), (0...3).contains(number) else { return false }
      order = number
      return true
    case "step-orders":
      guard let orders = StepOrders(digits: value) else { return false }
      stepOrders = orders
      return true
    case "ground": return Shown.set(&ground, value)
    case "path": return Shown.set(&path, value)
    case "contours": return Shown.set(&contours, value)
    case "fill": return Shown.set(&fill, value)
    case "smoothness": return Shown.set(&smoothness, value)
    default: return false
    }
  }

  private static func set<Value: RawRepresentable>(_ field: inout Value, _ text: String) -> Bool
  where Value.RawValue == String {
    guard let value = Value(rawValue: text) else { return false }
    field = value
    return true
  }
}
