//! One element of the page, and what a person can do with it.

use std::io::Cursor;

use fantoccini::elements::ElementRef;
use serde_json::Value;

use super::Window;

/// The key under which WebDriver hands out elements (W3C WebDriver, section 12).
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Ink, for an eye: every colour of the pixel below this.
const DARK: u8 = 96;

pub struct Element<'w> {
    window: &'w Window,
    reference: Value,
}

impl<'w> Element<'w> {
    pub(super) const fn new(window: &'w Window, reference: Value) -> Self {
        Self { window, reference }
    }

    /// The one element with this role and name inside this one.
    pub fn find(&self, role: &str, name: &str) -> Self {
        self.window.find_inside(&self.reference, role, name)
    }

    pub fn click(&self) {
        self.act(async |element| element.click().await);
    }

    /// Types at the end of what is there.
    pub fn type_text(&self, text: &str) {
        self.act(async |element| element.send_keys(text).await);
    }

    /// Replaces what is there.
    pub fn fill(&self, text: &str) {
        self.act(async |element| element.clear().await);
        self.type_text(text);
    }

    /// Chooses an option of a list by what it says.
    pub fn choose(&self, label: &str) {
        self.act(async |element| element.select_by_label(label).await);
    }

    #[must_use]
    pub fn text(&self) -> String {
        self.act(async |element| element.text().await)
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self) -> String {
        self.act(async |element| element.prop("value").await)
            .unwrap_or_default()
    }

    /// The width of a picture, or of the picture put on this, in its own pixels; nothing until it
    /// is loaded.
    #[must_use]
    pub fn drawn_width(&self) -> u64 {
        let width = "const place = arguments[0];
            return (place.querySelector('img') ?? place).naturalWidth;";
        let width = self.window.script(width, vec![self.reference.clone()]);
        width.as_u64().unwrap_or_default()
    }

    #[must_use]
    pub fn is_enabled(&self) -> bool {
        self.act(async |element| element.is_enabled().await)
    }

    /// Whether anything dark is painted on its upper half (tools float over the lower one): a
    /// picture that arrived, not an empty sheet.
    #[must_use]
    pub fn has_ink(&self) -> bool {
        let picture = self.act(async |element| element.screenshot().await);
        let decoder = png::Decoder::new(Cursor::new(picture));
        let mut reader = decoder.read_info().expect("a PNG of the element");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a small picture")];
        let frame = reader.next_frame(&mut pixels).expect("its pixels");
        let samples = frame.color_type.samples();
        let upper = pixels.chunks(samples).take(pixels.len() / samples / 2);
        upper
            .map(|pixel| pixel.iter().take(3))
            .any(|mut colours| colours.all(|&part| part < DARK))
    }

    /// Draws on it with the left button held; places are shares of its width and height.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let edges =
            "const r = arguments[0].getBoundingClientRect(); return [r.x, r.y, r.width, r.height];";
        let edges = self.window.script(edges, vec![self.reference.clone()]);
        let edge = |at: usize| edges.get(at).and_then(Value::as_f64).expect("an edge");
        let place = |(x, y): (f64, f64)| (edge(0) + x * edge(2), edge(1) + y * edge(3));
        self.window.drag(place(from), place(to));
    }

    fn act<T>(
        &self,
        action: impl AsyncFnOnce(
            fantoccini::elements::Element,
        ) -> Result<T, fantoccini::error::CmdError>,
    ) -> T {
        let id = self
            .reference
            .get(REFERENCE)
            .and_then(Value::as_str)
            .expect("an element's id");
        let id = ElementRef::from(id.to_owned());
        self.window.drive(async |client| {
            action(fantoccini::elements::Element::from_element_id(
                client.clone(),
                id,
            ))
            .await
        })
    }
}
