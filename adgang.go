package dfdg

// Adgang is a row of the table of the organisations that may call a method.
type Adgang struct {
	// Organisation is the kind of organisation that the row is about.
	Organisation Organisationstype `json:"organisation"`
	// AlleBorgere: for every citizen. EgneBorgere: for a fund's members, a job centre's or a municipality's own citizens. Neither where
	// the source names who may call and not for whom.
	AlleBorgere bool `json:"alleBorgere,omitzero"`
	EgneBorgere bool `json:"egneBorgere,omitzero"`
	// TidligereBorgere: for the fund's former members too, however long ago.
	TidligereBorgere bool `json:"tidligereBorgere,omitzero"`
	// AndenAktoer: the organisation's other actors too, for its own citizens.
	AndenAktoer bool `json:"andenAktoer,omitzero"`
	// DageFoer and DageEfter are how many days before a membership begins and after it has ended its
	// fund may call, both included (Tolkning); 0 where none are stated.
	DageFoer  int `json:"dageFoer,omitzero"`
	DageEfter int `json:"dageEfter,omitzero"`
}
