"""What each kind of page says, ready to print: templates look nothing up and filter nothing."""
