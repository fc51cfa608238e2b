import Descent
import Screen

/// What lies over the view and takes keys before it.
package enum Overlay: Hashable, Sendable {
  /// The sheet of all keys, at a page from 0.
  case help(page: Int)

  /// The keys that it takes first.
  var bindings: [Binding] {
    switch self {
    case .help: Keymap.help
    }
  }

  /// Whether the view gets the keys that it does not take.
  var letsKeysThrough: Bool {
    switch self {
    case .help: false
    }
  }

  /// The line that typed characters and pasted text go into, where there is one.
  var line: EditedLine? {
    get {
      switch self {
      case .help: nil
      }
    }
    set {
      switch self {
      case .help: break
      }
    }
  }

  /// Draws it over a finished view.
  func draw(of state: State, into frame: inout Frame, look: Look, using workbench: Workbench) {
    switch self {
    case .help(let page):
      let sheet = HelpSheet(state: state, workbench: workbench, look: look, size: state.screen)
      frame.recede(outside: sheet.area, look: look)
      sheet.draw(page: page, into: &frame)
    }
  }
}
