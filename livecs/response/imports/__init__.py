"""What comes into response rates from files."""
