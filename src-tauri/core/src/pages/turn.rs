//! Sheets lie in a scanner as they please.

/// Quarter turns clockwise that bring a page upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Turn {
    #[default]
    None,
    Right,
    Half,
    Left,
}

impl Turn {
    pub const ALL: [Self; 4] = [Self::None, Self::Right, Self::Half, Self::Left];

    /// 0, 90, 180 or 270.
    #[must_use]
    pub const fn degrees(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Right => 90,
            Self::Half => 180,
            Self::Left => 270,
        }
    }

    /// The turn of so many degrees clockwise; `None` where it is not a quarter.
    #[must_use]
    pub const fn of_degrees(degrees: u32) -> Option<Self> {
        match degrees {
            0 => Some(Self::None),
            90 => Some(Self::Right),
            180 => Some(Self::Half),
            270 => Some(Self::Left),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_turn_is_found_again_by_its_degrees() {
        for turn in Turn::ALL {
            assert_eq!(Turn::of_degrees(turn.degrees()), Some(turn));
        }
        assert_eq!(Turn::of_degrees(45), None);
    }
}
