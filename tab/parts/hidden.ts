/** Text for screen readers that the eye does not need. */
import { makeStyles } from "@fluentui/react-components";

/** Takes an element out of sight and leaves it to be read aloud. */
export const useHidden = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
