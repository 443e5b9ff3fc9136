// Finds visible elements by role and accessible name (a working subset of the W3C's "Accessible
// Name and Description Computation"). Arguments: role, name, and the element to look inside of.
// Answers with the elements and, for the message of a failed test, every name of that role.
const [role, wanted, inside] = arguments;

const native = {
  alert: "",
  article: "article",
  button: "button, summary, input[type=button], input[type=submit]",
  cell: "td",
  checkbox: "input[type=checkbox]",
  combobox: "select:not([multiple]):not([size])",
  dialog: "dialog",
  form: "form",
  group: "fieldset, details",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img, svg[aria-label]",
  link: "a[href]",
  list: "ul, ol",
  listitem: "li",
  main: "main",
  navigation: "nav",
  option: "option",
  radio: "input[type=radio]",
  region: "section",
  row: "tr",
  slider: "input[type=range]",
  spinbutton: "input[type=number]",
  status: "output",
  table: "table",
  textbox:
    "textarea, input:not([type]), input[type=text], input[type=password], input[type=email], " +
    "input[type=tel], input[type=search], input[type=date], input[type=time], input[type=url]",
};

const tidy = (text) => text.replace(/\s+/g, " ").trim();

function content(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  const label = node.getAttribute("aria-label") ?? node.getAttribute("alt");
  if (label !== null) return ` ${label} `;
  const text = [...node.childNodes].map(content).join("");
  return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
}

function name(element) {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const labels = ids.map((id) => document.getElementById(id)).filter(Boolean);
  if (labels.length > 0) return tidy(labels.map(content).join(" "));
  const said = element.getAttribute("aria-label");
  if (said) return tidy(said);
  if (element.labels?.length) return tidy([...element.labels].map(content).join(" "));
  const legend = element.querySelector(":scope > legend, :scope > caption");
  if (legend) return tidy(content(legend));
  if (element.matches("input, textarea, select")) {
    const button = element.matches("[type=button], [type=submit]");
    return tidy((button ? element.value : "") || element.title || element.placeholder || "");
  }
  return tidy(element.getAttribute("alt") ?? [...element.childNodes].map(content).join("")) || element.title;
}

const selector = [native[role], `[role=${role}]`].filter(Boolean).join(", ");
const candidates = [...(inside ?? document).querySelectorAll(selector)]
  .filter((element) => (element.getAttribute("role") ?? role) === role)
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.closest("[aria-hidden=true], [inert]"));
const named = candidates.map((element) => [element, name(element)]);
const exact = named.filter(([, name]) => name === tidy(wanted));
const found = exact.length > 0 ? exact : named.filter(([, name]) => name.includes(tidy(wanted)));
return { found: found.map(([element]) => element), names: named.map(([, name]) => name) };
