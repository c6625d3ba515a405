package dfdg

// Besked is a message that DFDG sends (WSB, before 2025 WSRM): its type and its receiver.
type Besked struct {
	Type     string       `json:"type"`
	Modtager Organisation `json:"modtager"`
}
