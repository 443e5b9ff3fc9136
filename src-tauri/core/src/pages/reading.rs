//! Where the words of a page come from.

use crate::word::words;

words! {
    /// How far the reading of a page is.
    Reading, "state of reading" {
        /// Nobody has read it yet: it waits for recognition.
        Waiting = "waiting",
        /// The file carried its text, and the text reads as words.
        Layer = "layer",
        /// Recognised from the picture.
        Recognised = "recognised",
        /// There is nothing on it to read.
        Empty = "empty",
        /// It could not be read.
        Failed = "failed",
    }
}
