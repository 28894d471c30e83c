import { Button, createTheme, type MantineColorsTuple, Modal, ModalHeader, Tooltip } from "@mantine/core";

const steel: MantineColorsTuple = [
  "#eef4f9",
  "#dbe6f0",
  "#b6cde1",
  "#8fb4d6",
  "#6f9dc6",
  "#5788b4",
  "#43749f",
  "#3f6b93",
  "#2b618f",
  "#1d4768",
];

/** From text to ground, the dark tokens in the steps that Mantine wants. */
const dark: MantineColorsTuple = [
  "#dce2e8",
  "#a7b2bd",
  "#8592a0",
  "#5a6672",
  "#3a4550",
  "#262e37",
  "#1c232b",
  "#151a20",
  "#0e1216",
  "#0a0d10",
];

/** Mantine in the product's own measures; its colours come from the tokens. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  primaryColor: "steel",
  primaryShade: { light: 8, dark: 7 },
  colors: { steel, dark },
  defaultRadius: 6,
  fontSizes: { xs: "13px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.4", md: "1.4", lg: "1.4", xl: "1.4" },
  components: {
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 0 }, centered: true } }),
    // an HTML header in a dialog would be a second banner of the page
    ModalHeader: ModalHeader.extend({ defaultProps: { role: "presentation" } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } }),
  },
});
