package import Screen

/// What a film shows from a tick on: all that is needed to draw it, on any thread.
package struct FilmShot: Sendable {
  let state: State
  let keys: PressedKeys?
  let look: Look

  package func frame(using workbench: Workbench) -> Frame {
    var frame = view(state, look: look, using: workbench)
    keys?.draw(into: &frame, look: look)
    return frame
  }
}

extension State {
  /// What recordings are made in: all colours and glyphs, and the state's own theme and palette.
  package var filmLook: Look {
    Look(theme: theme, colorMap: colorMap, depth: .trueColor, glyphs: .braille)
  }
}
