/// What a colour says; themes give each role its colour in every colour depth.
package enum Role: Int, CaseIterable, Sendable {
  case background, titleBackground, chosenBackground
  case text, strong, dim, faint, rule
  case pathNewest, pathRecent, pathOld, pathOldest
  case model, order3, level, gradient, eigen
  case good, warn, bad

  var isGround: Bool { rawValue <= Role.chosenBackground.rawValue }
}
